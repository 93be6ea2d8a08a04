"""One resolution: from the sources, or from a lock that still fits them, to wheels and a lock."""

import os
import shutil

import djiis_pip_target
from djiis_closure import Closure, Wheel
from djiis_failure import Failure
from djiis_local_wheels import LocalWheels, sha256
from djiis_lock_file import Resolved, render
from djiis_pip_hooks import PipWatch, safe_url
from djiis_pylock import Pylock
from djiis_pyproject import normalize
from djiis_rewriting import Rewriter
from djiis_sources import Sources
import djiis_locked


class PipFailed(Exception):
    """pip has said why on its output."""


class Resolution:
    def __init__(self, options, report):
        self._options = options
        self._report = report
        djiis_pip_target.assume(options.platform, options.python_version)
        self._watch = PipWatch()
        self._watch.install()
        self._local = LocalWheels(djiis_pip_target.target_tags(options.platform, options.python_version), os.path.join(options.scratch, "built"),
                                  options.wheels, options.excluded, report)
        self._rewriter = self._watch.rewrite = Rewriter(self._local, options.base, options.scratch, report)
        # File name of a wheel that a lock names -> where the lock says it is, or None.
        self._locked_sources = {}
        self._known_wheels = {}
        self._note_configuration()

    def run(self):
        """Returns an exit code."""
        try:
            committed = self._committed()
            if self._options.server:
                self._resolve_servers(committed)
            else:
                self._resolve_requirements(committed)
            return 0
        except PipFailed:
            if self._rewriter.failure is not None:
                raise self._rewriter.failure from None
            self._explain()
            return 1

    # --- the requirements ---

    def _resolve_requirements(self, committed):
        sources = Sources(self._options, self._report)
        self._rewriter.places = sources.places
        fits = committed is not None and self._fits(committed, sources)
        djiis_locked.note_drift(self._options, committed is not None and not fits)
        if fits:
            return
        self._rewriter.roots.clear()
        if sources.lock is not None:
            self._install_lock(sources.lock)
            if sources.files:
                self._add_to_wheels(sources.files)
        elif sources.files:
            self._pip(*self._files(sources.files))
        self._finish(self._collect())

    def _install_lock(self, lock):
        packages = lock.select(self._options.platform, self._options.python_version, self._options.extra, self._options.group)
        self._install(packages, sources_root=True)

    def _install(self, packages, sources_root=False, folders=()):
        """Downloads just these packages of a lock."""
        lines = djiis_locked.lines(packages, [*self._options.wheels, *folders])
        if not lines:
            return
        path = os.path.join(self._options.scratch, "locked.txt")
        with open(path, "w", encoding="utf-8") as file:
            for number, (line, package) in enumerate(lines, start=1):
                file.write(line + "\n")
                self._rewriter.places[path, number] = (package.path, package.line)
        self._locked_sources = {package.filename: djiis_locked.source_of(package) for package in packages if package.wheel is not None}
        self._rewriter.with_hashes = any("--hash" in line for line, _ in lines)
        try:
            self._pip("--no-deps", "-r", path)
        finally:
            self._rewriter.with_hashes = False
            if not sources_root:
                self._rewriter.roots.clear()

    def _files(self, paths):
        for path in paths:
            with open(path, "rb") as file:
                self._rewriter.with_hashes |= b"--hash" in file.read()
        arguments = [argument for path in paths for argument in ("-r", path)]
        if not self._options.uv:
            return arguments
        from djiis_uv import compile_requirements
        parsed = self._requirements_of(paths)
        return ["--no-deps", *compile_requirements(self._options, parsed, self._watch.options)]

    def _add_to_wheels(self, files):
        """Resolves further requirements under the pins of the wheels that are there."""
        pins = os.path.join(self._options.scratch, "pins.txt")
        with open(pins, "w", encoding="utf-8") as file:
            for wheel in self._wheels(self._options.first or self._options.destination):
                file.write("%s==%s\n" % (wheel.name, wheel.version))
        arguments = [argument for path in files for argument in ("-r", path)]
        self._pip("-c", pins, "--find-links", self._options.first or self._options.destination, *arguments)

    # --- the server's distributions ---

    def _resolve_servers(self, committed):
        options = self._options
        committed = None if djiis_locked.has_drifted(options) else committed
        first = {wheel.name for wheel in self._wheels(options.first)}
        servers = [normalize(name) for name in options.server if normalize(name) not in first]
        if servers:
            if committed is None or not self._servers_fit(committed, servers, first):
                path = os.path.join(options.scratch, "servers.txt")
                with open(path, "w", encoding="utf-8") as file:
                    for number, name in enumerate(servers, start=1):
                        file.write(name + "\n")
                        self._rewriter.places[path, number] = (options.project, 0)
                self._add_to_wheels([path])
            for name in os.listdir(options.first):
                shared = os.path.join(options.destination, name)
                if os.path.exists(shared):
                    os.remove(shared)
        elif committed is not None and committed.servers:
            self._drift(["%s is not required any more" % name for name in sorted(committed.servers)], committed)
        self._finish(self._collect(), servers)

    def _servers_fit(self, committed, servers, first):
        packages = [package for package in committed.select(self._options.platform, self._options.python_version) if package.name not in first]
        self._install(packages, folders=[djiis_locked.rest_folder(self._options)])
        wheels = [*self._wheels(self._options.first), *self._wheels(self._options.destination)]
        closure = self._closure(wheels, [(name, "DjangoServer") for name in servers])
        reached = first | closure.requires.keys()
        problems = closure.problems + ["%s is not required any more" % package.name for package in packages if package.name not in reached]
        if problems:
            self._drift(problems, committed)
            self._empty(self._options.destination)
            self._locked_sources = {}
        return not problems

    # --- the user's lock ---

    def _committed(self):
        options = self._options
        if options.committed and os.path.isfile(options.committed):
            self._report.add("file", path=options.committed)
            return Pylock(options.committed)
        if options.locked:
            raise Failure("lock-missing", name=options.committed)
        return None

    def _fits(self, committed, sources):
        """Fills the destination from the user's lock, when that is what the sources ask for."""
        options = self._options
        problems = self._install_committed(committed)
        if not problems:
            wheels = self._wheels(options.destination)
            roots = self._roots(sources)
            closure = self._closure(wheels, roots)
            problems = list(closure.problems)
            reached = set(closure.requires)
            served = self._closure(wheels, [*roots, *((name, "DjangoServer") for name in committed.servers)])
            problems += ["%s is not required any more" % wheel.name for wheel in wheels if wheel.name not in served.requires]
            if not problems:
                djiis_locked.set_aside([wheel.path for wheel in wheels if wheel.name not in reached], options)
                self._finish(self._collect(), closure=closure)
                return True
        self._drift(problems, committed)
        self._empty(options.destination)
        self._watch.forget()
        self._locked_sources = {}
        return False

    def _install_committed(self, committed):
        """Why the user's lock cannot be installed; nothing when it can."""
        try:
            self._install(committed.select(self._options.platform, self._options.python_version))
        except Failure as failure:
            if failure.kind == "bad-lock":
                raise
            return ["%s: %s" % (failure.name, failure.message.replace("\n", ", ")) if failure.name else failure.message]
        except PipFailed:
            if self._rewriter.failure is not None:
                failure, self._rewriter.failure = self._rewriter.failure, None
                return ["%s: %s" % (failure.name, failure.message or "it cannot be built")]
            names = [error.req.name for error in self._watch.mismatches if error.req is not None]
            if not names:
                raise
            return ["%s has another hash" % name for name in names]
        return []

    def _roots(self, sources):
        if sources.lock is not None:
            from pip._vendor.packaging.requirements import Requirement
            packages = sources.lock.select(self._options.platform, self._options.python_version, self._options.extra, self._options.group)
            locked = [(Requirement("%s==%s" % (package.name, package.version) if package.version else package.name), os.path.basename(package.path)) for package in packages]
        else:
            locked = []
        self._requirements_of(sources.files)
        return [*locked, *self._rewriter.roots]

    def _requirements_of(self, files):
        """pip's ParsedRequirements of files, with what they include."""
        from pip._internal.cli import req_command
        from pip._internal.exceptions import PipError
        from pip._internal.network.session import PipSession
        self._rewriter.roots.clear()
        try:
            with PipSession() as session:
                return [parsed for path in files for parsed in req_command.parse_requirements(path, session=session)]
        except PipError as error:
            if self._rewriter.failure is not None:
                raise self._rewriter.failure from error
            print("ERROR: %s" % error, flush=True)
            raise PipFailed from error

    def _drift(self, problems, committed):
        for problem in problems:
            self._report.add("drift", text=problem, file=committed.path)
        if self._options.locked:
            raise Failure("lock-drift", "; ".join(problems), file=committed.path)

    # --- running pip, and what came of it ---

    def _pip(self, *arguments):
        from pip._internal.cli.main import main
        options = self._options
        links = [option for folder in options.wheels for option in ("--find-links", folder)]
        code = main(["download", *djiis_pip_target.download_options(options.platform, options.python_version), "--dest", options.destination, *links, *arguments])
        if code != 0:
            raise PipFailed

    def _collect(self):
        """The wheels of the destination as the lock describes them."""
        sources = {}
        for requirement in self._watch.saved:
            link = requirement.link
            sources[link.filename] = link.file_path if link.is_file else safe_url(link.url)
        # What a lock says stays true, wherever this machine took the file from.
        sources.update(self._locked_sources)
        return [self._resolved(wheel, sources) for wheel in self._wheels(self._options.destination)]

    def _resolved(self, wheel, sources):
        filename = os.path.basename(wheel.path)
        return Resolved(wheel.name, wheel.version, filename, sha256(wheel.path), os.path.getsize(wheel.path), (), sources.get(filename),
                        self._rewriter.origins.get(filename))

    def _finish(self, packages, servers=(), closure=None):
        """Writes the lock of what is there now, and says what differs from the last one."""
        options = self._options
        if options.first:
            packages = [*djiis_locked.load(options.work), *packages]
        elif closure is None:
            closure = self._closure(self._wheels(options.destination), self._rewriter.roots)
        wheels = [*self._wheels(options.first), *self._wheels(options.destination)] if options.first else self._wheels(options.destination)
        names = {wheel.name for wheel in wheels}
        edges = (closure or self._closure(wheels, [(name, "") for name in sorted(names)])).requires
        for package in packages:
            package.requires = sorted(edges.get(package.name, set()) & names) or package.requires
        base = os.path.dirname(options.source)
        text = render(packages, options.platform, options.python_version, servers, base, [base, *options.base, *options.wheels])
        _write(options.lock, text)
        if not options.first:
            djiis_locked.store(packages, options.work)

    def _closure(self, wheels, roots):
        from pip._vendor.packaging.requirements import Requirement
        closure = Closure(wheels)
        for requirement, by in roots:
            closure.add(Requirement(requirement) if isinstance(requirement, str) else requirement, by)
        return closure

    def _wheels(self, folder):
        return [self._wheel(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".whl")] if os.path.isdir(folder) else []

    def _wheel(self, path):
        """A wheel's metadata, which is read once for each file that stands under its name."""
        status = os.stat(path)
        known = self._known_wheels.get(path)
        if known is None or known[0] != (status.st_size, status.st_mtime_ns):
            known = self._known_wheels[path] = ((status.st_size, status.st_mtime_ns), Wheel(path))
        return known[1]

    @staticmethod
    def _empty(folder):
        shutil.rmtree(folder)
        os.mkdir(folder)

    def _explain(self):
        for name, file, reason in self._watch.passed_over():
            self._report.add("rejected", name=name, file=file, reason=reason if "Requires-Python" in reason else None)
        for url, reason in self._watch.unreachable.items():
            self._report.add("unreachable", name=url, message=reason)
        for error in self._watch.mismatches:
            self._report.add("mismatch", name=error.req.name if error.req is not None else "")

    def _note_configuration(self):
        """pip's configuration files, and folders of wheels that it is told of, are inputs of the next build."""
        from pip._internal.configuration import get_configuration_files
        for files in get_configuration_files().values():
            for file in files:
                self._report.add("file", path=os.path.abspath(file))
        for place in os.environ.get("PIP_FIND_LINKS", "").split():
            if os.path.isdir(place):
                self._report.add("listing", path=os.path.abspath(place))


def _write(path, text):
    with open(path + ".tmp", "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    os.replace(path + ".tmp", path)
