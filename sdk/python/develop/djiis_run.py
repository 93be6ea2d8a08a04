"""Runs manage.py on this machine as the build's plan says: for `dotnet run`, `dotnet watch`, F5 and the targets that people call.

Usage: djiis_run.py PLAN COMMAND [ARGUMENT…]. The plan is XML that a build has written: manage.py, the settings module, and what variables are
where nobody has set them. Nothing of the interpreter's goes to the source tree.
"""

import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from urllib.parse import urlsplit

_SERVER = "runserver"

# Where dotnet run puts the addresses of a launch profile.
_ADDRESSES = "ASPNETCORE_URLS"


def main(arguments):
    """Returns the command's exit code; on systems that can, the command takes this process's place."""
    plan = ElementTree.parse(arguments[0]).getroot()
    command = [sys.executable, plan.get("managePy"), arguments[1], *server_arguments(arguments[1], arguments[2:], os.environ)]
    environment = environment_of(plan, os.environ)
    os.chdir(os.path.dirname(plan.get("managePy")))
    if os.name == "nt":
        return _wait(subprocess.Popen(command, env=environment))
    os.execve(sys.executable, command, environment)


def environment_of(plan, given):
    """given: the variables of this process; what is set stays as it is."""
    environment = dict(given)
    environment["PYTHONPYCACHEPREFIX"] = given.get("PYTHONPYCACHEPREFIX") or plan.get("byteCode")
    environment["PYTHONUNBUFFERED"] = "1"
    if plan.get("settingsModule"):
        environment.setdefault("DJANGO_SETTINGS_MODULE", plan.get("settingsModule"))
    for variable in plan.iter("variable"):
        environment.setdefault(variable.get("name"), variable.get("value"))
    return environment


def server_arguments(command, arguments, given):
    """The development server's: its address is that of the launch profile, where the command line names none."""
    if command != _SERVER:
        return arguments
    # Reload stays on under `dotnet watch` too, which by default restarts nothing but managed code.
    address = _address(given.get(_ADDRESSES, "")) if all(argument.startswith("-") for argument in arguments) else None
    return [*arguments, address] if address else arguments


def _address(addresses):
    """host:port of the first address that Django's server can have; it speaks no https."""
    for text in addresses.split(";"):
        # A star or a plus is every address of the machine.
        parts = urlsplit(text.strip().replace("://*", "://0.0.0.0").replace("://+", "://0.0.0.0"))
        if parts.scheme == "http" and parts.hostname:
            host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
            return f"{host}:{parts.port or 80}"
    if addresses.strip():
        print(f"Django's development server speaks http only; none of {addresses} is such an address.", file=sys.stderr)
    return None


def _wait(process):
    """Ctrl-C reaches the child too: it decides."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
