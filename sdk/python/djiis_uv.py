"""uv in pip's place where versions are chosen (`PythonInstaller=uv`): it writes a requirements file with hashes, from which pip downloads."""

import os
import re
import shutil
import subprocess

from djiis_failure import Failure

# docs.astral.sh/uv, "uv pip compile", --python-platform.
PLATFORMS = {"win_amd64": "x86_64-pc-windows-msvc", "win32": "i686-pc-windows-msvc", "win_arm64": "aarch64-pc-windows-msvc"}


def compile_requirements(options, parsed, lines):
    """pip's arguments for what uv chose.

    parsed: pip's ParsedRequirements, whose local projects are wheels by now; lines: the options that stood in the files, as pip
    parsed them.
    """
    program = shutil.which(options.uv)
    if program is None:
        raise Failure("uv", "there is no program '%s' on PATH. Install uv, or leave PythonInstaller out." % options.uv)
    asked, constraints, chosen = (os.path.join(options.scratch, name) for name in ("asked.txt", "constraints.txt", "chosen.txt"))
    _write(asked, [requirement for requirement in parsed if not requirement.constraint])
    _write(constraints, [requirement for requirement in parsed if requirement.constraint])
    links = _use_options(lines)
    command = [program, "pip", "compile", asked, "--constraint", constraints, "--output-file", chosen, "--python-platform", PLATFORMS[options.platform],
               "--python-version", options.python_version, "--generate-hashes", "--no-build", "--no-header", "--no-annotate", "--quiet"]
    command += [argument for folder in [*options.wheels, *links] for argument in ("--find-links", folder)]
    command += ["--no-index"] if os.environ.get("PIP_NO_INDEX", "").lower() in ("1", "true", "yes", "on") else []
    _run(command)
    return ["-r", chosen]


def _run(command):
    result = subprocess.run(command, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace", check=False)
    print(result.stdout, flush=True)
    if result.returncode != 0:
        words = " ".join(re.sub(r"://[^/\s]+@", "://", result.stdout).split())
        raise Failure("uv", "it ended with exit code %d: %s" % (result.returncode, words[-800:] or "no output"))


def _environment():
    """uv's own words for the indexes that pip is configured with: never on a command line, which others can read."""
    environment = dict(os.environ)
    for theirs, ours in (("UV_DEFAULT_INDEX", "PIP_INDEX_URL"), ("UV_INDEX", "PIP_EXTRA_INDEX_URL")):
        if os.environ.get(ours):
            environment.setdefault(theirs, os.environ[ours])
    return environment


def _use_options(lines):
    """Makes options of the files variables of this process, for pip as for uv; returns the folders of wheels among them."""
    links = os.environ.get("PIP_FIND_LINKS", "").split()
    for options, filename in lines:
        if options.index_url:
            os.environ["PIP_INDEX_URL"] = options.index_url
        if options.extra_index_urls:
            os.environ["PIP_EXTRA_INDEX_URL"] = " ".join([*os.environ.get("PIP_EXTRA_INDEX_URL", "").split(), *options.extra_index_urls])
        if options.no_index:
            os.environ["PIP_NO_INDEX"] = "1"
        for link in options.find_links or ():
            beside = os.path.join(os.path.dirname(os.path.abspath(filename)), link)
            links.append(beside if os.path.exists(beside) else link)
    if links:
        os.environ["PIP_FIND_LINKS"] = " ".join(links)
    return links


def _write(path, requirements):
    with open(path, "w", encoding="utf-8") as file:
        for requirement in requirements:
            hashes = (requirement.options or {}).get("hashes", {})
            options = "".join(" --hash=%s:%s" % (name, value) for name, values in hashes.items() for value in values)
            file.write(requirement.requirement + options + "\n")
