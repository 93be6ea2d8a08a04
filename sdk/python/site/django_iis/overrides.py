"""What the server and the build set on top of the project's settings, each with a word on what it does."""

from django_iis import components, hosts, logs
from django_iis.places import Places, is_path

_ON = {"1", "true", "yes", "on"}

# Any backend of these names keeps its database in the file NAME: Django's, GeoDjango's, and those that wrap them.
_FILE_DATABASES = {"sqlite3", "spatialite"}


class Overrides:
    """Settings in the making."""

    def __init__(self, settings, environ, secrets, own):
        self.settings = settings
        self.injected = []
        self._environ = environ
        self._secrets = secrets
        self._own = {name.upper() for name in own}
        application, data = environ.get("DJANGO_IIS_APPLICATION"), environ.get("DJANGO_IIS_DATA")
        self._places = Places(application, data) if application and data else None

    def apply(self):
        for name, override in (
            ("STATIC_ROOT", self._static_root),
            ("DEBUG", self._debug),
            ("SECRET_KEY", self._secret_key),
            ("ALLOWED_HOSTS", self._allowed_hosts),
            ("CSRF_TRUSTED_ORIGINS", self._trusted_origins),
            ("FORCE_SCRIPT_NAME", self._script_name),
            ("STATIC_URL", self._static_url),
            ("MEDIA_URL", self._media_url),
            ("MEDIA_ROOT", self._media_root),
            ("DATABASES", self._databases),
            ("LOGGING", self._logging),
            ("MIDDLEWARE", self._middleware),
            ("AUTHENTICATION_BACKENDS", self._backends),
            ("STORAGES", self._storages),
            ("SECURE_SSL_REDIRECT", self._https),
            ("WSGI_APPLICATION", self._applications),
        ):
            if self._is_ours(name):
                override()

    def _is_ours(self, name):
        # The build collects into a folder of its own, wherever the project would have the files.
        if name == "STATIC_ROOT" and self._environ.get("DJANGO_IIS_COLLECTING"):
            return True
        return name not in self._own and "ALL" not in self._own

    def _set(self, name, value, text):
        if name not in self.settings or self.settings[name] != value:
            self.settings[name] = value
            self.injected.append((name, text))

    def _static_root(self):
        folder = self._environ.get("DJANGO_IIS_STATIC_ROOT")
        if folder:
            self._set("STATIC_ROOT", folder, "the folder that IIS serves static files from")

    def _debug(self):
        wanted = self._environ.get("DJANGO_IIS_DEBUG", "").strip().lower() in _ON
        if bool(self.settings.get("DEBUG", False)) != wanted:
            off = "False on the server; True only while its variable DJANGO_IIS_DEBUG is 1"
            self._set("DEBUG", wanted, "True, as DJANGO_IIS_DEBUG asks for it" if wanted else off)

    def _secret_key(self):
        # A key that the project read from another of the secrets is the server's already.
        key = self._environ.get("SECRET_KEY")
        if "SECRET_KEY" in self._secrets and self.settings.get("SECRET_KEY") not in {*self._secrets.values(), key}:
            self._set("SECRET_KEY", key, "the server's own key in the place of the project's")

    def _allowed_hosts(self):
        known = self.settings.get("ALLOWED_HOSTS", [])
        if not isinstance(known, (list, tuple)) or "*" in known:
            return
        new = [host for host in self._hosts() if host not in known]
        if new:
            self._set("ALLOWED_HOSTS", [*known, *new], "with the hosts that the server names: " + ", ".join(new))
        elif not known:
            text = "localhost and the server's own names, as there are no others; name the site's hosts with <DjangoHostName>"
            self._set("ALLOWED_HOSTS", hosts.own_names(), text)

    def _hosts(self):
        return hosts.split(self._environ.get("DJANGO_IIS_ALLOWED_HOSTS"))

    def _trusted_origins(self):
        known = self.settings.get("CSRF_TRUSTED_ORIGINS", [])
        if not isinstance(known, (list, tuple)):
            return
        asked = hosts.split(self._environ.get("DJANGO_IIS_CSRF_TRUSTED_ORIGINS"))
        named = [origin if "://" in origin else "https://" + origin for origin in asked]
        derived = [hosts.origin(host) for host in self._hosts()]
        new = list(dict.fromkeys(origin for origin in [*named, *derived] if origin and origin not in known))
        if new:
            self._set("CSRF_TRUSTED_ORIGINS", [*known, *new], "with those that the server names: " + ", ".join(new))

    def _script_name(self):
        path = self._environ.get("DJANGO_IIS_SCRIPT_NAME")
        if path:
            self._set("FORCE_SCRIPT_NAME", path, f"{path}, the application's path below its site")

    def _static_url(self):
        url = self._environ.get("DJANGO_IIS_STATIC_URL")
        if url:
            self._set("STATIC_URL", url, f"{url}, which holds on every page of the application")

    def _media_url(self):
        """Django puts the script's name in front of a relative one, but keeps what it made of it outside of any request."""
        path, url = self._environ.get("DJANGO_IIS_APP_PATH", ""), self.settings.get("MEDIA_URL")
        if path.strip("/") and isinstance(url, str) and url and not url.startswith(("/", "http://", "https://")):
            self._set("MEDIA_URL", f"{path}/{url}", f"{path}/{url}, which holds on every page of the application")

    def _media_root(self):
        root = self.settings.get("MEDIA_ROOT")
        if self._places and is_path(root):
            relative = self._places.inside(root)
            if relative is not None:
                text = f"'{relative}' in the project becomes 'media' in the data directory"
                self._set("MEDIA_ROOT", self._places.move(root, "media", ""), text)

    def _databases(self):
        databases = self.settings.get("DATABASES")
        if not self._places or not isinstance(databases, dict):
            return
        moved, texts, taken = dict(databases), [], {}
        # The default one first: it keeps its place when a release adds another of the same name.
        for alias in sorted(databases, key=lambda alias: alias != "default"):
            database = databases[alias]
            relative = self._inside_database(database)
            if relative is not None:
                name = _apart(relative, str(alias) + "/", taken)
                moved[alias] = {**database, "NAME": self._places.move(database["NAME"], "db", name)}
                texts.append(f"'{relative}' in the project becomes 'db/{name}' in the data directory")
        if texts:
            self._set("DATABASES", moved, "; ".join(dict.fromkeys(texts)))

    def _inside_database(self, database):
        if not isinstance(database, dict) or str(database.get("ENGINE", "")).rpartition(".")[2] not in _FILE_DATABASES:
            return None
        name = database.get("NAME")
        if not is_path(name) or (isinstance(name, str) and (name == ":memory:" or name.startswith("file:"))):
            return None
        return self._places.inside(name)

    def _logging(self):
        logging = self.settings.get("LOGGING")
        if not self._places or self.settings.get("LOGGING_CONFIG", "django") is None:
            return
        if not logging:
            text = "Django's own, and warnings, errors and tracebacks to 'logs/django.log' in the data directory"
            self._set("LOGGING", logs.configuration(self._places.move("", "logs", "")), text)
        elif isinstance(logging, dict) and isinstance(logging.get("handlers"), dict):
            self._log_files(logging)

    def _log_files(self, logging):
        handlers, texts, taken = dict(logging["handlers"]), [], {}
        for key, handler in logging["handlers"].items():
            filename = handler.get("filename") if isinstance(handler, dict) else None
            relative = self._places.inside(filename) if is_path(filename) else None
            if relative is not None:
                name = _apart(relative, str(key) + "/", taken)
                handlers[key] = {**handler, "filename": self._places.move(filename, "logs", name)}
                texts.append(f"'{relative}' in the project becomes 'logs/{name}' in the data directory")
        if texts:
            self._set("LOGGING", {**logging, "handlers": handlers}, "; ".join(dict.fromkeys(texts)))

    def _middleware(self):
        known = self.settings.get("MIDDLEWARE", [])
        if not isinstance(known, (list, tuple)):
            return
        if self._has_remote_user():
            self._set("MIDDLEWARE", components.with_remote_user(known), "with one that logs in the users whom IIS knows")
        if self._has_whitenoise():
            self._set("MIDDLEWARE", components.with_whitenoise(self.settings.get("MIDDLEWARE", [])), "with WhiteNoise, which serves static files")

    def _backends(self):
        known = self.settings.get("AUTHENTICATION_BACKENDS", ["django.contrib.auth.backends.ModelBackend"])
        if self._has_remote_user() and isinstance(known, (list, tuple)):
            self._set("AUTHENTICATION_BACKENDS", components.with_remote_backend(known), "with one for the users whom IIS knows")

    def _storages(self):
        if not self._has_whitenoise():
            return
        import django

        chosen = components.with_hashed_storage(self.settings, django.VERSION >= (4, 2))
        if chosen:
            self._set(*chosen, "with WhiteNoise's storage for static files: compressed, and with hashed names")

    def _https(self):
        if self._environ.get("DJANGO_IIS_SCHEME_UNKNOWN"):  # the launcher's log has said so, with the remedy
            if self.settings.get("SECURE_SSL_REDIRECT"):
                self._set("SECURE_SSL_REDIRECT", False, "False, as this process cannot tell https from http: the redirect would never end")
        elif self._environ.get("DJANGO_IIS_HTTPS_REDIRECT", "").strip().lower() in _ON:
            self._set("SECURE_SSL_REDIRECT", True, "True, as <DjangoHttpsRedirect> asks for it")

    def _applications(self):
        """For runserver, which takes the application from the settings: the one behind the gate."""
        if self._environ.get("DJANGO_IIS_SERVES_SETTINGS"):
            self.settings["WSGI_APPLICATION"] = "django_iis.wsgi.application"
            if "ASGI_APPLICATION" in self.settings:
                self.settings["ASGI_APPLICATION"] = "django_iis.asgi.application"

    def _has_remote_user(self):
        return self._environ.get("DJANGO_IIS_REMOTE_USER", "").strip().lower() in {"windows", "shibboleth"}

    def _has_whitenoise(self):
        return self._environ.get("DJANGO_IIS_STATIC_FILES", "").strip().lower() == "whitenoise"


def _apart(relative, prefix, taken):
    """The name that a file has in the data directory: its own, with the prefix where another file has that one.

    `taken` maps names, as Windows compares them, to the file that has it.
    """
    name = relative.rpartition("/")[2]
    if taken.setdefault(name.lower(), relative.lower()) != relative.lower():
        name = prefix + name
        taken.setdefault(name.lower(), relative.lower())
    return name
