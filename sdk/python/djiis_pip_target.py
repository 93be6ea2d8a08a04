"""Runs pip with the environment markers of another system.

usage: djiis_pip_target.py PLATFORM PYTHON_VERSION PIP_ARGUMENT...     (win_amd64 3.13 download ...)

`pip download --platform win_amd64` chooses Windows wheels but evaluates `sys_platform == "win32"` for the machine it runs on
(pypa/pip #11664, by design), so that requirements meant for Windows go missing and Linux-only ones stay. This replaces the
one function that all of pip's markers are evaluated with.
"""

import sys

MACHINES = {"win_amd64": "AMD64", "win32": "x86", "win_arm64": "ARM64"}


def minor_of(version):
    """3.13 of 3.13.2."""
    return ".".join(version.split(".")[:2])


def full_of(version):
    """The patch level is the lowest of the version, unless it is given."""
    return version if version.count(".") >= 2 else version + ".0"


def target_environment(platform, version):
    """The eleven markers of PEP 508 on a Windows server."""
    return {
        "implementation_name": "cpython",
        "implementation_version": full_of(version),
        "os_name": "nt",
        "platform_machine": MACHINES[platform],
        "platform_python_implementation": "CPython",
        "platform_release": "10",
        "platform_system": "Windows",
        "platform_version": "10.0.14393",
        "python_full_version": full_of(version),
        "python_version": minor_of(version),
        "sys_platform": "win32",
    }


def assume(platform, version):
    """From now on, all markers that pip evaluates in this process are the target's."""
    from pip._vendor.packaging import markers
    environment = target_environment(platform, version)
    markers.default_environment = environment.copy
    # A pip that evaluates markers some other way must fail here, not ship the wrong packages.
    probe = markers.Marker('sys_platform == "win32" and platform_machine == "%s"' % MACHINES[platform])
    if not probe.evaluate() or markers.Marker('sys_platform == "linux"').evaluate():
        sys.exit("djiis: this pip evaluates environment markers in a way that is not known")


def download_options(platform, version):
    """Options of `pip download` that choose the target's wheels on any host.

    The ABI is named: pip would take it from the host, whose Python may be a free-threaded or a debug one.
    """
    abi = "cp" + minor_of(version).replace(".", "")
    return ["--only-binary=:all:", "--platform", platform, "--python-version", version, "--implementation", "cp", "--abi", abi]


def target_tags(platform, version):
    """The wheel tags that the target takes, the best one first, as packaging.tags.Tag."""
    from pip._vendor.packaging import tags
    numbers = tuple(int(part) for part in minor_of(version).split("."))
    abi = "cp%d%d" % numbers
    return [*tags.cpython_tags(numbers, [abi], [platform]), *tags.compatible_tags(numbers, abi, [platform])]


def main(platform, version, *arguments):
    assume(platform, version)
    from pip._internal.cli.main import main as pip
    sys.exit(pip(list(arguments)))


if __name__ == "__main__":
    main(*sys.argv[1:])
