using System;
using System.Linq;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>What the package sets on top of a project's settings: addresses, keys, debugging. For files see <see cref="MovedSettingsTests"/>.</summary>
public sealed class InjectedSettingsTests
{
    [DjangoFact]
    public void DebuggingIsOffOnTheServer()
    {
        using var site = new DeployedSettings("DEBUG = True");

        Assert.Equal("False", site.Print("settings.DEBUG"));
        Assert.Contains("DEBUG: False on the server; True only while its variable DJANGO_IIS_DEBUG is 1", site.Injected());
    }

    [DjangoFact]
    public void DebuggingCanBeTurnedOnThere()
    {
        using var site = new DeployedSettings("DEBUG = False");

        Assert.Equal("True", site.Print("settings.DEBUG", ("DJANGO_IIS_DEBUG", "1")));
    }

    [DjangoFact]
    public void WhatTheProjectKeepsForItselfStays()
    {
        using var site = new DeployedSettings("DEBUG = True", "DEBUG");

        Assert.Equal("True", site.Print("settings.DEBUG"));
        Assert.DoesNotContain(site.Injected(), line => line.StartsWith("DEBUG", StringComparison.Ordinal));
    }

    [DjangoFact]
    public void AProjectMayKeepEverything()
    {
        using var site = new DeployedSettings("DEBUG = True\nMEDIA_ROOT = BASE_DIR / 'media'\nDATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'a.db'}}", "ALL");

        Assert.Empty(site.Injected(("DJANGO_IIS_STATIC_ROOT", "static"), ("DJANGO_IIS_ALLOWED_HOSTS", "shop.example"), ("DJANGO_IIS_STATIC_URL", "/x/")));
    }

    [DjangoFact]
    public void WithoutAnyHostsTheSiteAnswersOnItsOwnMachine()
    {
        using var site = new DeployedSettings("ALLOWED_HOSTS = []");

        var hosts = site.Print("*settings.ALLOWED_HOSTS", ("COMPUTERNAME", "WEB01")).Split(' ');

        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], hosts.Take(3));
        Assert.Contains("web01", hosts);
        Assert.DoesNotContain("*", hosts);
    }

    [DjangoFact]
    public void TheServersHostsAreAddedToTheProjects()
    {
        using var site = new DeployedSettings("ALLOWED_HOSTS = ('intern',)\nCSRF_TRUSTED_ORIGINS = ['https://intern']");

        Assert.Equal(
            "['intern', 'shop.example', '.example.com'] ['https://intern', 'https://proxy.example', 'https://cdn.example', 'https://shop.example', 'https://*.example.com']",
            site.Print(
                "settings.ALLOWED_HOSTS, settings.CSRF_TRUSTED_ORIGINS",
                ("DJANGO_IIS_ALLOWED_HOSTS", "shop.example; .example.com,intern"),
                ("DJANGO_IIS_CSRF_TRUSTED_ORIGINS", "https://proxy.example cdn.example")));
    }

    [DjangoFact]
    public void AnOriginOfAWildcardHostIsTrustedByDjango()
    {
        using var site = new DeployedSettings("INSTALLED_APPS = []");
        const string code = """
            import django; django.setup()
            from django.middleware.csrf import CsrfViewMiddleware
            from django.test import RequestFactory
            request = RequestFactory().post("/", HTTP_ORIGIN="https://shop.example.com", HTTP_HOST="backend.internal")
            from django.conf import settings
            settings.ALLOWED_HOSTS.append("backend.internal")
            print(CsrfViewMiddleware(lambda request: None)._origin_verified(request))
            """;

        Assert.Equal("True", site.Run(code, ("DJANGO_IIS_ALLOWED_HOSTS", ".example.com")).Succeeded().Trim());
    }

    [DjangoFact]
    public void AnyHostStaysAnyHost()
    {
        using var site = new DeployedSettings("ALLOWED_HOSTS = ['*']");

        Assert.Equal("['*'] []", site.Print("settings.ALLOWED_HOSTS, settings.CSRF_TRUSTED_ORIGINS", ("DJANGO_IIS_ALLOWED_HOSTS", "*")));
    }

    [DjangoFact]
    public void BelowASiteTheAddressesAreAbsolute()
    {
        using var site = new DeployedSettings("STATIC_URL = 'static/'\nMEDIA_URL = 'media/'");

        Assert.Equal(
            "/app /app/static/ /app/media/",
            site.Print(
                "settings.FORCE_SCRIPT_NAME, settings.STATIC_URL, settings.MEDIA_URL",
                ("DJANGO_IIS_SCRIPT_NAME", "/app"), ("DJANGO_IIS_STATIC_URL", "/app/static/"), ("DJANGO_IIS_APP_PATH", "/app")));
    }

    [DjangoFact]
    public void AnAddressOfUploadsOnAnotherHostStays()
    {
        using var site = new DeployedSettings("MEDIA_URL = 'https://cdn.example/media/'");

        Assert.Equal("https://cdn.example/media/", site.Print("settings.MEDIA_URL", ("DJANGO_IIS_APP_PATH", "/app")));
    }

    [DjangoFact]
    public void TheBuildCollectsIntoItsOwnFolderWhateverTheProjectKeeps()
    {
        using var site = new DeployedSettings("STATIC_ROOT = '/srv/static'", "STATIC_ROOT");

        Assert.Equal("/srv/static", site.Print("settings.STATIC_ROOT", ("DJANGO_IIS_STATIC_ROOT", "static")));
        Assert.Equal(site["www/static"], site.Print("settings.STATIC_ROOT", ("DJANGO_IIS_STATIC_ROOT", "static"), ("DJANGO_IIS_COLLECTING", "1")));
    }

    /// <summary>wfastcgi 3.0 puts web.config's values back before every request (its main loop: os.environ.update(env)).</summary>
    [DjangoFact]
    public void UnderWfastcgiTheDataDirectoryStaysAbsoluteInEveryRequest()
    {
        using var site = new DeployedSettings("ROOT_URLCONF = 'shop.urls'\nALLOWED_HOSTS = ['testserver']");
        site.Write("app/shop/urls.py", "import os\nfrom django.http import HttpResponse\nfrom django.urls import path\nurlpatterns = [path('data', lambda request: HttpResponse(os.environ['DJANGO_IIS_DATA']))]\n");
        const string code = """
            import os
            from django_iis.wsgi import application
            from django.test import RequestFactory
            os.environ["DJANGO_IIS_DATA"] = os.path.join("..", "data")
            os.chdir("/")
            print(b"".join(application(RequestFactory().get("/data").environ, lambda status, headers: None)).decode())
            """;

        Assert.Equal(site["data"], site.Run(code, ("WSGI_HANDLER", "django_iis.wsgi.application")).Succeeded().Trim());
    }

    [DjangoFact]
    public void TheSettingsThatNobodyTouchesAreTheSameObjects()
    {
        using var site = new DeployedSettings("LANGUAGES = [('de', 'Deutsch')]\nDATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'shop'}}");

        Assert.Equal("True True", site.Print("__import__('shop.settings').settings.LANGUAGES is settings.LANGUAGES, __import__('shop.settings').settings.DATABASES is settings.DATABASES"));
    }
}
