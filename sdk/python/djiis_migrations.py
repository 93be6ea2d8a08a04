"""Whether the models of the project's own apps have migrations: what `makemigrations --check` says, without a database."""

import os
import sys

from djiis_report import innermost_frame, one_line


def check(report, folder):
    """Adds migration elements: missing ones with the changes in words, conflicts, and what cannot be read."""
    from django.apps import apps
    from django.db.migrations.loader import MigrationLoader

    own = {app.label: app for app in apps.get_app_configs() if _is_own(app.path, folder)}
    try:
        loader = MigrationLoader(None, ignore_no_migrations=True)
        conflicts = loader.detect_conflicts()
        for label in sorted(set(conflicts) & set(own)):
            report.add("migration", kind="conflict", app=label, names=", ".join(sorted(conflicts[label])), file=_place_of(loader, label, own[label]))
        if not conflicts:
            _report_changes(report, loader, apps, own)
    except Exception as error:  # a migration is code of the project, and may raise anything at import
        file, line = innermost_frame(error, folder)
        report.add("migration", kind="unreadable", message=f"{type(error).__name__}: {one_line(error)}", file=file, line=line)


def _report_changes(report, loader, apps, own):
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.questioner import MigrationQuestioner
    from django.db.migrations.state import ProjectState

    # An app without a folder of migrations is one that `migrate` passes over: its tables would never be made.
    unmigrated = {label for label in set(own) & set(loader.unmigrated_apps) if not _is_off(loader, label)}
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps), MigrationQuestioner(specified_apps=set(own), dry_run=True))
    changes = detector.changes(graph=loader.graph, convert_apps=unmigrated or None)
    for label in sorted(set(changes) & set(own)):
        operations = [operation.describe() for migration in changes[label] for operation in migration.operations]
        report.add("migration", kind="missing", app=label, changes="; ".join(operations), file=_models_of(own[label]), first="true" if label in unmigrated else "false")


def _is_off(loader, label):
    """Whether MIGRATION_MODULES says that an app has no migrations."""
    module, explicit = loader.migrations_module(label)
    return explicit and module is None


def _is_own(path, folder):
    """An app of the project, not of a package: the build's environment may lie below the project."""
    path = os.path.join(os.path.realpath(path), "")
    return path.startswith(os.path.join(os.path.realpath(folder), "")) and not path.startswith(os.path.join(os.path.realpath(sys.prefix), "")) and "site-packages" not in path


def _models_of(app):
    return getattr(app.models_module or app.module, "__file__", None)


def _place_of(loader, label, app):
    module = sys.modules.get(loader.migrations_module(label)[0])
    return getattr(module, "__file__", None) or _models_of(app)
