"""Fills a folder with wheels made from Debian's Python packages, for machines without a Python package index.

usage: python eng/wheelhouse FOLDER

Then PIP_NO_INDEX=1 PIP_FIND_LINKS=FOLDER serves pip. A folder that already holds the wheels of the mirror's present
packages is left as it is. Callers at the same time wait for one another.
"""

import argparse
import contextlib
import fcntl
import hashlib
import shutil
import sys
import tempfile
import time
from pathlib import Path

from conversion import convert, relax_unsatisfiable
from errors import WheelhouseError
from mirror import Mirror
from recipe import LINKED_PACKAGES, SUITES, TIME_ZONES
from substitutes import cryptography_stub, tzdata_wheel
from wheel import write_wheel

KEY_FILE = ".key"


def main():
    parser = argparse.ArgumentParser(prog="wheelhouse", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the wheels go; replaced when they are not of today's packages")
    folder = parser.parse_args().folder.resolve()
    try:
        with exclusive(folder):
            fill(folder)
    except WheelhouseError as error:
        sys.exit(f"wheelhouse: error: {error}")
    except KeyboardInterrupt:
        sys.exit("wheelhouse: interrupted")


def fill(folder):
    """Makes the folder hold the wheels of the mirror's present packages, all of them or, on failure, what it held."""
    started = time.monotonic()
    try:
        mirror = Mirror.of_apt()
        releases = {suite: mirror.release(suite) for suite in SUITES}
    except WheelhouseError as error:
        if key_of(folder) is None:
            raise
        print(f"wheelhouse: {error}; using the wheels made earlier", file=sys.stderr)
        return

    key = cache_key(releases.values())
    if key_of(folder) == key:
        print(f"wheelhouse: {folder} is up to date")
        return

    wheels = make_wheels(mirror, releases)
    with replacing(folder) as fresh:
        for wheel in wheels:
            write_wheel(wheel, fresh)
        (fresh / KEY_FILE).write_text(key)
    print(f"wheelhouse: {len(wheels)} wheels in {folder} after {time.monotonic() - started:.0f} s")


def make_wheels(mirror, releases):
    """Downloads what the recipe names and converts it."""
    indexes = mirror.indexes(releases.values())
    wanted = []
    for suite, names in SUITES.items():
        for name in names:
            if name in indexes[suite]:
                wanted.append(indexes[suite][name])
            else:
                print(f"wheelhouse: warning: {suite} has no {name}", file=sys.stderr)
    supporting = [
        next(index[name] for index in indexes.values() if name in index)
        for name in [TIME_ZONES, *LINKED_PACKAGES]
        if any(name in index for index in indexes.values())
    ]

    packages = mirror.download(wanted + supporting)
    time_zones, *linked = packages[len(wanted) :]
    wheels = [convert(package, linked) for package in packages[: len(wanted)]]
    return relax_unsatisfiable([*wheels, tzdata_wheel(time_zones), cryptography_stub()])


def cache_key(releases):
    """Changes with the mirror's packages and with these scripts."""
    digest = hashlib.sha256()
    for release in releases:
        digest.update(f"{release.suite} {release.index_sha256}\n".encode())
    for script in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(script.read_bytes())
    return digest.hexdigest()


def key_of(folder):
    with contextlib.suppress(FileNotFoundError):
        return (folder / KEY_FILE).read_text()
    return None


@contextlib.contextmanager
def exclusive(folder):
    """Holds a lock beside the folder; the system frees it even when this process is killed."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with open(folder.with_name(f".{folder.name}.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def replacing(folder):
    """Gives an empty folder that takes the place of the given one once the block has succeeded."""
    prefix = f".{folder.name}-"
    for abandoned in folder.parent.glob(prefix + "*"):  # by a process that was killed: the lock keeps others away
        shutil.rmtree(abandoned)
    with tempfile.TemporaryDirectory(prefix=prefix, dir=folder.parent) as work:
        fresh = Path(work, "fresh")
        fresh.mkdir()
        yield fresh
        if folder.exists():
            shutil.move(folder, Path(work, "stale"))
        fresh.rename(folder)


if __name__ == "__main__":
    main()
