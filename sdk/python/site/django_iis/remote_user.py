"""Users whom IIS knows, as Django's users: what DjangoRemoteUser injects.

Windows: REMOTE_USER is DOMAIN\\user, from IIS through FastCGI, from the launcher with HttpPlatformHandler. Shibboleth: REMOTE_USER and the attributes are
variables of the request, from the Shibboleth module through FastCGI. A request header never counts: anybody can send one.
"""

import os
import re

from django.contrib.auth import backends, get_user_model, middleware

_USER = "REMOTE_USER"


class RemoteUserMiddleware(middleware.RemoteUserMiddleware):
    """Django's own, for WSGI and ASGI.

    Under ASGI Django's own reads the request header Remote-User, which a client can send (5.2: aprocess_request). This one runs in a thread there, and
    takes the user from the launcher.
    """

    async_capable = False

    def process_request(self, request):
        scope = getattr(request, "scope", None)
        user = request.META.get(_USER) if scope is None else scope.get("django_iis.remote_user")
        if user:
            request.META[_USER] = user
        else:
            request.META.pop(_USER, None)  # empty for an anonymous user of IIS
        return super().process_request(request)

    def clean_username(self, username, request):
        """In most requests it is the user of the session: then nothing has to be looked up."""
        known, name = request.user.get_username(), _without_domain(username)
        return known if known.lower() == name.lower() else super().clean_username(username, request)


class PersistentRemoteUserMiddleware(RemoteUserMiddleware):
    """Keeps a user logged in where a request names none."""

    force_logout_if_no_header = False


class RemoteUserBackend(backends.RemoteUserBackend):
    """Finds or creates the user of a name that IIS gives, and keeps its fields as the attributes say.

    Windows knows names in any case; so does this: a user that Django has in another case is the same one.
    """

    @property
    def create_unknown_user(self):
        return os.environ.get("DJANGO_IIS_REMOTE_USER_CREATE", "").strip().lower() not in {"0", "false", "no", "off"}

    def authenticate(self, request, remote_user):
        user = super().authenticate(request, remote_user)
        if user is not None and _update(user, request):
            user.save()
        return user

    def clean_username(self, username):
        name, model = _without_domain(username), get_user_model()
        field = model.USERNAME_FIELD
        known = list(model._default_manager.filter(**{field + "__iexact": name}).values_list(field, flat=True)[:2])
        # Two that differ in case only were made before: then the exact one, if any.
        return known[0] if len(known) == 1 else name if name in known else name.lower()


def _without_domain(username):
    """alice for CONTOSO\\alice and alice@contoso, where DJANGO_IIS_REMOTE_USER_DOMAIN names that domain, or * for all. Two domains have two alices."""
    username = username.strip()
    domain, backslash, user = username.partition("\\")
    if not backslash:
        user, _, domain = username.partition("@")
    removed = {entry.lower() for entry in re.split(r"[,;\s]+", os.environ.get("DJANGO_IIS_REMOTE_USER_DOMAIN", "")) if entry}
    return user if user and domain and ("*" in removed or domain.lower() in removed) else username


def _update(user, request):
    """Copies attributes to the user's fields: `email=mail;first_name=givenName`. True where one of them changed."""
    changed = False
    for entry in re.split(r"[,;\s]+", os.environ.get("DJANGO_IIS_REMOTE_USER_ATTRIBUTES", "")):
        field, _, variable = entry.partition("=")
        # HTTP_MAIL would be a request header.
        if not variable or variable.upper().startswith("HTTP_") or request is None:
            continue
        value = request.META.get(variable)
        if value and getattr(user, field, value) != value:
            setattr(user, field, value)
            changed = True
    return changed
