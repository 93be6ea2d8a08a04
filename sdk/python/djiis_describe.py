"""What the build reports of a project that could be loaded."""

import hashlib
import json
import os
import sys

# Settings whose values the build or its checks need.
SETTINGS = (
    "STATIC_URL", "STATIC_ROOT", "MEDIA_URL", "MEDIA_ROOT", "WSGI_APPLICATION", "ASGI_APPLICATION", "DEBUG", "ROOT_URLCONF",
    "STATICFILES_STORAGE", "DEFAULT_FILE_STORAGE", "SESSION_ENGINE", "AUTH_USER_MODEL",
)

# What collectstatic does depends on these, in the settings that ship; and on those of WhiteNoise.
STATIC_SETTINGS = ("STATIC_URL", "STATICFILES_STORAGE", "STATICFILES_DIRS", "STATICFILES_FINDERS", "INSTALLED_APPS")


def application(own, module, kind):
    """Dotted path of the project's WSGI or ASGI application: declared, or where startproject puts it; None without one."""
    declared = getattr(own, kind.upper() + "_APPLICATION", None)
    if declared:
        return declared
    package = module.rpartition(".")[0] or module
    usual = f"{package.partition('.')[0]}.{kind}.application"
    return usual if resolves(usual) else None


def resolves(dotted):
    """Whether the module of a dotted object path exists, without importing it."""
    from importlib.util import find_spec
    try:
        return find_spec(dotted.rpartition(".")[0]) is not None
    except (ImportError, ValueError):
        return False


def describe(report, module, own, source, app_path):
    """Adds what the build needs of settings that are in force."""
    import django
    from django.apps import apps
    from django.conf import settings

    report.add("django", version=django.get_version(), folder=os.path.dirname(os.path.dirname(django.__file__)))
    report.add("settings", module=module)
    for name in SETTINGS:
        file, line = source.place(name)
        report.add("setting", name=name, value=_text(own_value(own, name)), effective=_text(getattr(settings, name, None)), file=file, line=line)
    for app in settings.INSTALLED_APPS:
        report.add("app", name=app)
    for name in getattr(settings, "MIDDLEWARE", ()):
        report.add("middleware", name=name)
    for kind in ("wsgi", "asgi"):
        name = kind.upper() + "_APPLICATION"
        chosen = application(own, module, kind)
        file, line = source.place(name)
        report.add("application", kind=kind, path=chosen, declared="true" if getattr(own, name, None) else "false",
                   found=None if chosen is None else "true" if resolves(chosen) else "false", file=file, line=line)
    _describe_backends(report, settings, source)
    if apps.is_installed("django.contrib.staticfiles"):
        report.add("staticfiles")
        from django.contrib.staticfiles.finders import get_finders
        for finder in get_finders():
            for storage in getattr(finder, "storages", {}).values():
                report.add("static", folder=os.path.abspath(str(storage.location)))
    report.add("static-key", value=static_key(settings, app_path))
    for name, text in getattr(sys.modules.get("django_iis.settings"), "injected", ()):
        report.add("injected", name=name, message=text)


def describe_layout(report, manage):
    """Adds what manage.py does beyond the usual."""
    if manage.assigned:
        report.add("assigned", module=manage.assigned, file=manage.path, line=manage.place_of_assignment())
    for path in manage.inside:
        report.add("path", value=path)
    for path in manage.outside:
        report.add("outside-path", value=path, file=manage.path)


def describe_key(report, source, own, guard):
    """Adds where the secret key comes from when it is in the source, or another one in each process."""
    value = getattr(own, "SECRET_KEY", None)
    for assignment in source.assignments("SECRET_KEY"):
        if assignment.is_random():
            # A key that settings keep in a file is made once.
            if not (isinstance(value, str) and value and guard.wrote(value)):
                report.add("secret-key", kind="random", file=assignment.file, line=assignment.line)
            return
    for assignment in source.assignments("SECRET_KEY"):
        if assignment.text and assignment.text == value and not value.startswith("django-insecure"):
            report.add("secret-key", kind="literal", file=assignment.file, line=assignment.line)
            return


def own_value(own, name):
    """A setting as the project has it, without what the package changes."""
    if hasattr(own, name):
        return getattr(own, name)
    try:
        from django.conf import global_settings
    except ImportError:
        return None
    return getattr(global_settings, name, None)


def static_key(settings, app_path):
    """A hash that is equal for settings with which collectstatic does the same."""
    values = {name: getattr(settings, name, None) for name in STATIC_SETTINGS}
    storages = getattr(settings, "STORAGES", None)
    values["STORAGES"] = storages.get("staticfiles") if isinstance(storages, dict) else None
    values.update({name: getattr(settings, name) for name in dir(settings) if name.startswith("WHITENOISE_")})
    values["path"] = app_path
    return hashlib.sha256(json.dumps(values, default=_plain, sort_keys=True, skipkeys=True).encode()).hexdigest()


def _describe_backends(report, settings, source):
    for element, name, key in (("cache", "CACHES", "BACKEND"), ("channel-layer", "CHANNEL_LAYERS", "BACKEND"), ("database", "DATABASES", "ENGINE")):
        file, line = source.place(name)
        values = getattr(settings, name, None)
        for alias, value in values.items() if isinstance(values, dict) else ():
            if isinstance(value, dict):
                report.add(element, alias=alias, backend=value.get(key), file=file, line=line)


def _plain(value):
    """A value that JSON has no form for, without what differs from process to process."""
    if isinstance(value, (set, frozenset)):
        return sorted(map(str, value))
    return str(value) if isinstance(value, os.PathLike) or type(value).__str__ is not object.__str__ else type(value).__qualname__


def _text(value):
    return None if value is None else str(value)
