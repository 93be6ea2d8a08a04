"""Gets this machine's wheels of the versions that the server gets.

usage: djiis_host_wheels.py FOLDER WHEEL... -- PIP_ARGUMENT... REPORT

A server's wheel that fits this machine too is taken as it is. For the others FOLDER gets this machine's: in one go where an index has them all, otherwise
one by one, and built from source where there is no wheel.

REPORT gets a line for each distribution, parted by tabs: `use` and a wheel's path; or `left`, the name, the version and the reason.
"""

import os
import subprocess
import sys


def pip(*arguments):
    """The reason of a failure, or None. pip's output goes to the build's log."""
    process = subprocess.Popen([sys.executable, "-m", "pip", *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace")
    reason = ""
    for line in process.stdout:
        line = line.rstrip("\n")
        # What is missing here is a message at most: the build's log has no errors of it.
        if line.startswith("ERROR: "):
            reason = line[len("ERROR: "):]
            line = "pip: " + reason
        elif line.startswith("WARNING: "):
            line = "pip: " + line[len("WARNING: "):]
        print(line, flush=True)
    return None if process.wait() == 0 else reason or "pip failed"


def wheels_in(folder):
    from pip._vendor.packaging.utils import parse_wheel_filename
    return {parse_wheel_filename(name)[0]: os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".whl")}


def get(folder, name, version, options):
    """This machine's wheel of one distribution: the reason why there is none, or None."""
    requirement = "%s==%s" % (name, version)
    if pip("download", "--no-deps", "--only-binary=:all:", "--dest", folder, *options, requirement) is None:
        return None
    return pip("wheel", "--no-deps", "--wheel-dir", folder, *options, requirement)


def main(arguments):
    from pip._vendor.packaging.tags import sys_tags
    from pip._vendor.packaging.utils import parse_wheel_filename
    folder, *arguments, report = arguments
    separator = arguments.index("--")
    wheels, options = arguments[:separator], arguments[separator + 1:]
    here = frozenset(sys_tags())
    lines = []
    wanted = {}
    for wheel in wheels:
        name, version, _, tags = parse_wheel_filename(os.path.basename(wheel))
        if here.isdisjoint(tags):
            wanted[name] = version
        else:
            lines.append("use\t" + wheel)
    reasons = {}
    requirements = ["%s==%s" % item for item in sorted(wanted.items())]
    if requirements and pip("download", "--no-deps", "--only-binary=:all:", "--dest", folder, *options, *requirements) is not None:
        for name, version in sorted(wanted.items()):
            reasons[name] = get(folder, name, version, options)
    present = wheels_in(folder)
    for name, version in sorted(wanted.items()):
        if name in present:
            lines.append("use\t" + present[name])
        else:
            lines.append("left\t%s\t%s\t%s" % (name, version, reasons.get(name) or "pip made no wheel"))
    with open(report, "w", encoding="utf-8") as file:
        file.write("".join(line + "\n" for line in lines))


if __name__ == "__main__":
    main(sys.argv[1:])
