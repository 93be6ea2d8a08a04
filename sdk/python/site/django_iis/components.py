"""What the package adds to lists of middleware, log-in backends and storages, where the project has none of the kind."""

_AUTHENTICATION = "django.contrib.auth.middleware.AuthenticationMiddleware"
_SECURITY = "django.middleware.security.SecurityMiddleware"
_WHITENOISE = "whitenoise.middleware.WhiteNoiseMiddleware"

_OURS = "django_iis.remote_user."
_DJANGOS_MIDDLEWARE = "django.contrib.auth.middleware."
_DJANGOS_BACKENDS = "django.contrib.auth.backends."
_BACKEND = "RemoteUserBackend"

_PLAIN_STORAGE = "django.contrib.staticfiles.storage.StaticFilesStorage"
_HASHED_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"


def with_remote_user(middleware):
    """The middleware with one that logs in IIS's users: behind Django's sessions, or in the place of Django's own of that kind."""
    if not any(_names(entry, "RemoteUserMiddleware") for entry in middleware):
        return _after(middleware, _AUTHENTICATION, _OURS + "RemoteUserMiddleware") if _AUTHENTICATION in middleware else middleware
    return type(middleware)(_replaced(entry, _DJANGOS_MIDDLEWARE, "RemoteUserMiddleware") for entry in middleware)


def with_remote_backend(backends):
    """The log-in backends with one for IIS's users, before the others; those go on, for users with a password."""
    if not any(_names(entry, _BACKEND) for entry in backends):
        return type(backends)([_OURS + _BACKEND, *backends])
    return type(backends)(_replaced(entry, _DJANGOS_BACKENDS, _BACKEND) for entry in backends)


def with_whitenoise(middleware):
    """The middleware with WhiteNoise's: behind SecurityMiddleware, as its documentation has it, else first."""
    if any(entry == _WHITENOISE for entry in middleware):
        return middleware
    if _SECURITY in middleware:
        return _after(middleware, _SECURITY, _WHITENOISE)
    return type(middleware)([_WHITENOISE, *middleware])


def with_hashed_storage(settings, has_storages):
    """(name, value) of the setting that chooses WhiteNoise's storage; None where the project has chosen one.

    has_storages: whether this Django knows STORAGES, 4.2 and later.
    """
    storages = settings.get("STORAGES")
    if isinstance(storages, dict):
        chosen = storages.get("staticfiles")
        if chosen is not None and (not isinstance(chosen, dict) or chosen.get("BACKEND") != _PLAIN_STORAGE):
            return None
        return "STORAGES", {**storages, "staticfiles": {"BACKEND": _HASHED_STORAGE}}
    if settings.get("STATICFILES_STORAGE", _PLAIN_STORAGE) != _PLAIN_STORAGE:
        return None
    if not has_storages or "STATICFILES_STORAGE" in settings or "DEFAULT_FILE_STORAGE" in settings:
        return "STATICFILES_STORAGE", _HASHED_STORAGE
    default = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    return "STORAGES", {"default": default, "staticfiles": {"BACKEND": _HASHED_STORAGE}}


def _names(entry, kind):
    return isinstance(entry, str) and entry.endswith(kind)


def _replaced(entry, package, kind):
    """Ours in the place of Django's own: RemoteUserMiddleware, PersistentRemoteUserMiddleware, RemoteUserBackend. Others are the project's business."""
    name = entry[len(package):] if isinstance(entry, str) and entry.startswith(package) else ""
    return _OURS + name if name in (kind, "Persistent" + kind) else entry


def _after(entries, known, new):
    position = entries.index(known) + 1
    return type(entries)([*entries[:position], new, *entries[position:]])
