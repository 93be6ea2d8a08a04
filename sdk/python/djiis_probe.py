"""Learns a Django project's settings by running its manage.py as far as the command line.

usage: djiis_probe.py [option...] MANAGE_PY REPORT_XML        (options: see parse)

manage.py itself decides which settings module it means, whatever way it computes that. The settings are then imported
and django.setup() is run with those that ship (django_iis.settings), as the deployed process will do. What settings write stays out
of the source tree: see djiis_guard.

With --stay the process goes on to collect static files and to compile the project's sources, when it is asked: see djiis_stay.
"""

import argparse
import importlib
import os
import sys
import types
import warnings

import djiis_checks
import djiis_collect_static
import djiis_compile
import djiis_describe
import djiis_migrations
from djiis_explain import explain
from djiis_failure import Failure
from djiis_guard import Guard
from djiis_manage import Manage
from djiis_report import Recorder, Report
from djiis_scratch import Scratch
from djiis_source import SettingsSource
from djiis_stay import Commands

# The settings that the package runs with: they import the project's own.
SHIPPED = "django_iis.settings"


def parse(arguments):
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("--root", action="append", default=[], help="a further folder that nothing may be written to")
    parser.add_argument("--spare", action="append", default=[], help="a folder below those that is the build's own")
    parser.add_argument("--site", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "site"), help="the folder that holds django_iis")
    parser.add_argument("--own-setting", action="append", default=[], help="a setting that the package leaves as the project has it")
    parser.add_argument("--app-path", default="/", help="path of the application below the site")
    parser.add_argument("--checks", action="store_true", help="run Django's system checks")
    parser.add_argument("--migrations", action="store_true", help="look for models without migrations")
    parser.add_argument("--stay", default="", help="word that answers commands of further work")
    parser.add_argument("manage")
    parser.add_argument("report")
    return parser.parse_args(arguments)


def import_settings(module):
    """The project's own settings module."""
    own = importlib.import_module(module)
    # What they loaded of themselves, by django.conf or django.setup(), is not what ships.
    from django.conf import settings
    from django.utils.functional import empty
    settings._wrapped = empty
    return own


def use_shipped_settings(options, module, manage, own):
    """Puts django_iis.settings in force, as on the server: the module django_iis.project, which the build writes later, is made in memory."""
    project = types.ModuleType("django_iis.project")
    project.SETTINGS_MODULE = module
    project.WSGI_APPLICATION = djiis_describe.application(own, module, "wsgi")
    project.ASGI_APPLICATION = djiis_describe.application(own, module, "asgi")
    project.SYS_PATH = tuple(manage.inside)
    project.OWN_SETTINGS = tuple(options.own_setting)
    sys.modules["django_iis.project"] = project
    sys.path.append(os.path.abspath(options.site))
    os.environ["DJANGO_SETTINGS_MODULE"] = SHIPPED
    import django
    django.setup()


def examine(options, report, source, folder, explained):
    """Runs the checks of Django; what stops them is reported beside what the probe learned."""
    for wanted, work in ((options.checks, lambda: djiis_checks.run(report, source, folder)), (options.migrations, lambda: djiis_migrations.check(report, folder))):
        try:
            if wanted:
                work()
        except BaseException as error:  # urls.py and admin.py are imported now, and may raise anything
            failure = explained(error, "checks-failed").attributes()
            if not failure["file"]:
                failure["file"], failure["line"] = source.place("ROOT_URLCONF")
            report.add("failed-check", **failure)
            return


def collect_static(report, folder):
    """Where the settings have the files elsewhere than the build, a process that starts with other settings is needed."""
    from django.conf import settings
    root, result = os.environ["DJANGO_IIS_STATIC_ROOT"], Report()
    if settings.STATIC_ROOT == root:
        djiis_collect_static.collect(result, folder)
        result.add("collected", folder=root)
    result.write(report)


def compile_sources(guard, *arguments):
    """As they are in the source tree, whatever settings have written over them."""
    with guard, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        djiis_compile.compile_all(*arguments)


def main(arguments):
    options = parse(arguments)
    commands = Commands(options.stay) if options.stay else None
    manage, output = os.path.abspath(options.manage), os.path.abspath(options.report)
    folder = os.path.dirname(manage)
    # manage.py is run as `python manage.py` would: its own folder first, not this script's.
    sys.path[0] = folder
    os.chdir(folder)
    module, report, is_known = None, Report(), False
    scratch = Scratch(output + ".scratch")
    guard = Guard([folder, *options.root], scratch.folder, options.spare)
    recorder = Recorder(guard)
    manager = Manage(manage, os.environ.get("DJANGO_SETTINGS_MODULE"))

    def explained(error, otherwise="settings-failed"):
        return explain(error, module, folder, recorder, guard, otherwise)

    scratch.describe_site(folder, options.app_path)
    guard.start()
    recorder.start()
    try:
        module = manager.run()
        own = import_settings(module)
        use_shipped_settings(options, module, manager, own)
        source = SettingsSource(module, folder)
        djiis_describe.describe(report, module, own, source, options.app_path)
        djiis_describe.describe_layout(report, manager)
        djiis_describe.describe_key(report, source, own, guard)
        examine(options, report, source, folder, explained)
        is_known = True
    except Failure as failure:
        report.add("error", **failure.attributes())
    except BaseException as error:  # settings may raise anything at import, SystemExit included
        report.add("error", **explained(error).attributes())
    finally:
        recorder.stop()
    for element, paths in (("file", recorder.files), ("look", recorder.looks), ("listing", recorder.listings)):
        for path in sorted(paths):
            report.add(element, path=path)
    for name in sorted(recorder.variables):
        report.add("variable", name=name)
    report.write(output)
    if commands and is_known:
        commands.serve({
            "collect": lambda report: collect_static(report, folder),
            "compile": lambda *arguments: compile_sources(guard, *arguments),
        })


if __name__ == "__main__":
    main(sys.argv[1:])
