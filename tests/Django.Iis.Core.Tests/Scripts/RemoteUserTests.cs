using System;
using System.Linq;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>Users whom IIS knows, as the package has Django log them in.</summary>
public sealed class RemoteUserTests : IDisposable
{
    private const string Settings = """
        INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"]
        MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware"]
        DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
        ROOT_URLCONF = "shop.urls"
        ALLOWED_HOSTS = ["testserver"]
        """;

    private const string Urls = """
        from django.http import HttpResponse
        from django.urls import path
        urlpatterns = [path("me", lambda request: HttpResponse(f"{request.user.get_username()}|{getattr(request.user, 'email', '')}"))]
        """;

    /// <summary>A migrated database, and requests with variables of the server's.</summary>
    private const string Wsgi = """
        import django; django.setup()
        from django.core.management import call_command
        call_command("migrate", verbosity=0)
        from django.contrib.auth.models import User
        from django.test import Client
        client = Client()
        def me(**variables): return client.get("/me", **variables).content.decode()

        """;

    /// <summary>The same through the ASGI application and the launcher's gate, with a user as the launcher would know it.</summary>
    private const string Asgi = """
        import asyncio, os
        from django_iis import front
        class Gate(front.Gate):
            def user(self, handle, from_iis): return os.environ.get("KNOWN")
        front.install(Gate(os.environ))
        from django_iis.asgi import application
        from django.core.management import call_command
        call_command("migrate", verbosity=0)
        async def me(*headers):
            sent, messages = [], [{"type": "http.request", "body": b""}, {"type": "http.disconnect"}]
            async def receive():
                if len(messages) == 1: await asyncio.sleep(60)
                return messages.pop(0)
            async def send(message): sent.append(message)
            scope = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "path": "/me", "raw_path": b"/me", "query_string": b"", "scheme": "http", "server": ("testserver", 80), "client": ("127.0.0.1", 1), "headers": [(b"host", b"testserver"), *headers]}
            await application(scope, receive, send)
            return b"".join(message.get("body", b"") for message in sent).decode()

        """;

    private static readonly (string Name, string Value) Windows = ("DJANGO_IIS_REMOTE_USER", "Windows");

    private readonly DeployedSettings _site = new(Settings);

    public RemoteUserTests()
    {
        _site.Write("app/shop/urls.py", Urls);
    }

    public void Dispose() => _site.Dispose();

    [DjangoFact]
    public void AUserOfIisIsLoggedInAndCreated() =>
        Assert.Equal(
            "contoso\\alice| 1",
            Print(Wsgi + "print(me(REMOTE_USER='CONTOSO\\\\Alice'), User.objects.count())", Windows));

    [DjangoTheory]
    [InlineData("CONTOSO", "CONTOSO\\\\Alice", "alice")]
    [InlineData("CONTOSO;FABRIKAM", "fabrikam\\\\Alice", "alice")]
    [InlineData("CONTOSO", "OTHER\\\\Alice", "other\\alice")]
    [InlineData("*", "OTHER\\\\Alice", "alice")]
    [InlineData("example.com", "Alice@Example.com", "alice")]
    [InlineData("", "Alice", "alice")]
    public void ADomainIsTakenOffWhereTheProjectNamesIt(string domains, string user, string expected) =>
        Assert.Equal(expected + "|", Print(Wsgi + $"print(me(REMOTE_USER='{user}'))", Windows, ("DJANGO_IIS_REMOTE_USER_DOMAIN", domains)));

    [DjangoFact]
    public void AUserInAnotherCaseIsTheSameOne() =>
        Assert.Equal(
            "Alice| 1 Alice|",
            Print(Wsgi + "User.objects.create_user('Alice')\nprint(me(REMOTE_USER='ALICE'), User.objects.count(), me(REMOTE_USER='alice'))", Windows));

    [DjangoFact]
    public void ASecondRequestOfAUserAsksTheDatabaseOnlyForSessionAndUser()
    {
        const string code = """
            me(REMOTE_USER="alice")
            from django.db import connection
            from django.test.utils import CaptureQueriesContext
            with CaptureQueriesContext(connection) as queries: me(REMOTE_USER="ALICE")
            print(len(queries))
            """;

        Assert.Equal("2", Print(Wsgi + code, Windows));
    }

    [DjangoFact]
    public void AnUnknownUserIsNobodyWhereNoneAreCreated() =>
        Assert.Equal("| 0", Print(Wsgi + "print(me(REMOTE_USER='alice'), User.objects.count())", Windows, ("DJANGO_IIS_REMOTE_USER_CREATE", "0")));

    [DjangoFact]
    public void AnAnonymousRequestLogsTheUserOut() =>
        Assert.Equal("alice| |", Print(Wsgi + "print(me(REMOTE_USER='alice'), me(REMOTE_USER=''))", Windows));

    [DjangoTheory]
    [InlineData("HTTP_REMOTE_USER")]
    [InlineData("HTTP_X_REMOTE_USER")]
    [InlineData("HTTP_X_IIS_WINDOWSAUTHTOKEN")]
    public void AHeaderIsNoUser(string header) => Assert.Equal("|", Print(Wsgi + $"print(me({header}='admin'))", Windows));

    [DjangoFact]
    public void AttributesOfShibbolethAreFieldsOfTheUserAndHeadersAreNot()
    {
        const string code = """
            print(me(REMOTE_USER="alice", mail="alice@example.com", HTTP_MAIL="mallory@example.com"))
            client.cookies.clear()
            print(me(REMOTE_USER="alice", mail="new@example.com"))
            client.cookies.clear()
            print(me(REMOTE_USER="alice", HTTP_MAIL="mallory@example.com"))
            """;

        var seen = Print(Wsgi + code, ("DJANGO_IIS_REMOTE_USER", "Shibboleth"), ("DJANGO_IIS_REMOTE_USER_ATTRIBUTES", "email=mail;first_name=HTTP_MAIL"));

        Assert.Equal(["alice|alice@example.com", "alice|new@example.com", "alice|new@example.com"], seen.Split('\n').Select(line => line.Trim()));
    }

    [DjangoFact]
    public void UnderAsgiTheUserIsTheLaunchers() =>
        Assert.Equal("contoso\\alice|", Print(Asgi + "print(asyncio.run(me()))", Windows, ("KNOWN", "CONTOSO\\alice")));

    /// <summary>Django 5.2's own middleware takes this header for REMOTE_USER under ASGI.</summary>
    [DjangoFact]
    public void UnderAsgiAHeaderIsNoUser() =>
        Assert.Equal("|", Print(Asgi + "print(asyncio.run(me((b'remote-user', b'admin'))))", Windows));

    [DjangoFact]
    public void DjangosOwnPartsAreReplacedAndForeignOnesStay()
    {
        using var site = new DeployedSettings("""
            MIDDLEWARE = ("django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.auth.middleware.PersistentRemoteUserMiddleware")
            AUTHENTICATION_BACKENDS = ["shop.auth.LdapRemoteUserBackend", "django.contrib.auth.backends.RemoteUserBackend"]
            """);

        Assert.Equal(
            "('django.contrib.auth.middleware.AuthenticationMiddleware', 'django_iis.remote_user.PersistentRemoteUserMiddleware') ['shop.auth.LdapRemoteUserBackend', 'django_iis.remote_user.RemoteUserBackend']",
            site.Print("settings.MIDDLEWARE, settings.AUTHENTICATION_BACKENDS", Windows));
    }

    [DjangoFact]
    public void WhatIsAddedIsNamedAndCanBeKeptOut()
    {
        using var own = new DeployedSettings(Settings, "MIDDLEWARE", "AUTHENTICATION_BACKENDS");

        Assert.Contains("MIDDLEWARE: with one that logs in the users whom IIS knows", _site.Injected(Windows));
        Assert.Contains("AUTHENTICATION_BACKENDS: with one for the users whom IIS knows", _site.Injected(Windows));
        Assert.DoesNotContain(own.Injected(Windows), line => line.Contains("IIS knows", StringComparison.Ordinal));
    }

    private string Print(string code, params (string Name, string Value)[] variables) => _site.Run(code, variables).Succeeded().Trim();
}
