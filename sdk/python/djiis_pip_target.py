"""Runs pip with the environment markers of another system.

usage: djiis_pip_target.py PLATFORM PYTHON_VERSION PIP_ARGUMENT...     (win_amd64 3.13 download ...)

`pip download --platform win_amd64` chooses Windows wheels but evaluates `sys_platform == "win32"` for the machine it runs on
(pypa/pip #11664, by design), so that requirements meant for Windows go missing and Linux-only ones stay. This replaces the
one function that all of pip's markers are evaluated with.
"""

import sys

MACHINES = {"win_amd64": "AMD64", "win32": "x86", "win_arm64": "ARM64"}


def target_environment(platform, version):
    """The eleven markers of PEP 508 on a Windows server. The patch level is the lowest of the version, unless it is given."""
    minor = ".".join(version.split(".")[:2])
    full = version if version.count(".") >= 2 else minor + ".0"
    return {
        "implementation_name": "cpython",
        "implementation_version": full,
        "os_name": "nt",
        "platform_machine": MACHINES[platform],
        "platform_python_implementation": "CPython",
        "platform_release": "10",
        "platform_system": "Windows",
        "platform_version": "10.0.14393",
        "python_full_version": full,
        "python_version": minor,
        "sys_platform": "win32",
    }


def main(platform, version, *arguments):
    from pip._vendor.packaging import markers
    environment = target_environment(platform, version)
    markers.default_environment = environment.copy
    # A pip that evaluates markers some other way must fail here, not ship the wrong packages.
    probe = markers.Marker('sys_platform == "win32" and platform_machine == "%s"' % MACHINES[platform])
    if not probe.evaluate() or markers.Marker('sys_platform == "linux"').evaluate():
        sys.exit("djiis: this pip evaluates environment markers in a way that is not known")
    from pip._internal.cli.main import main as pip
    sys.exit(pip(list(arguments)))


if __name__ == "__main__":
    main(*sys.argv[1:])
