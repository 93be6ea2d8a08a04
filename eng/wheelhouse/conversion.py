"""From a Debian package of a Python distribution to a wheel."""

import re
from dataclasses import replace

from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.utils import canonicalize_name

from errors import WheelhouseError
from metadata import Metadata, read_egg_requirements
from wheel import Wheel

DIST_PACKAGES = "usr/lib/python3/dist-packages"
METADATA_FOLDER = re.compile(r"\.(dist|egg)-info$")
UNKNOWN_VERSION = "0.0.0"


def convert(package, linked):
    """The wheel of a package.

    Compiled parts are left out: they are Linux's, and every distribution of the recipe has a fallback in pure Python.

    linked: packages that the package's symbolic links may lead into.
    """
    tree = package.tree(DIST_PACKAGES, linked)
    info = metadata_folder(package, tree)
    files = {path: content for path, content in tree.items() if path.split("/")[0] != info and belongs(path)}
    return Wheel(read_metadata(package, tree, info), files, tree.get(f"{info}/entry_points.txt"))


def relax_unsatisfiable(wheels):
    """The wheels, with any version that none of them has taken out of their requirements.

    Debian patches packages to work with the versions it ships, and leaves the stated requirements as they were.
    """
    versions = {}
    for wheel in wheels:
        versions.setdefault(canonicalize_name(wheel.metadata.name), set()).add(wheel.metadata.version)

    def relax(text):
        requirement = Requirement(text)
        have = versions.get(canonicalize_name(requirement.name))
        if have and not any(requirement.specifier.contains(version, prereleases=True) for version in have):
            requirement.specifier = type(requirement.specifier)()
            return str(requirement)
        return text

    return [
        replace(
            wheel, metadata=wheel.metadata.with_requirements([relax(text) for text in wheel.metadata.requirements])
        )
        for wheel in wheels
    ]


def metadata_folder(package, tree):
    """Name of the one folder, or, for old distributions, the one file, with the distribution's metadata."""
    found = {path.split("/")[0] for path in tree if METADATA_FOLDER.search(path.split("/")[0])}
    if len(found) != 1:
        raise WheelhouseError(f"{package.name} holds {len(found)} Python distributions; one was expected")
    return found.pop()


def belongs(path):
    return "__pycache__" not in path and not path.endswith(".so")


def read_metadata(package, tree, info):
    source = next(tree[path] for path in (f"{info}/METADATA", f"{info}/PKG-INFO", info) if path in tree)
    metadata = Metadata.parse(source.decode())
    if metadata.version == UNKNOWN_VERSION:
        metadata = metadata.with_version(upstream_version(package.version))
    egg_requirements = tree.get(f"{info}/requires.txt")
    if egg_requirements and not metadata.requirements:
        metadata = metadata.with_requirements(*read_egg_requirements(egg_requirements.decode()))
    return metadata


def upstream_version(version):
    """A Debian version without its epoch, its repacking suffix and its revision (deb-version(7))."""
    return re.sub(r"^\d+:|[-+~].*$", "", version)
