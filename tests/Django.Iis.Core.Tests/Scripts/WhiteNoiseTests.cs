using System;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>WhiteNoise and the redirect to https, where the project asks for them.</summary>
public sealed class WhiteNoiseTests
{
    private const string Middleware = "MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'django.middleware.common.CommonMiddleware']\n";

    private const string Hashed = "whitenoise.storage.CompressedManifestStaticFilesStorage";

    private static readonly (string Name, string Value) WhiteNoise = ("DJANGO_IIS_STATIC_FILES", "WhiteNoise");

    [DjangoFact]
    public void ItsMiddlewareStandsBehindSecurityAndItsStorageHashes()
    {
        using var site = new DeployedSettings(Middleware);

        Assert.Equal(
            $"['django.middleware.security.SecurityMiddleware', 'whitenoise.middleware.WhiteNoiseMiddleware', 'django.middleware.common.CommonMiddleware'] {Hashed}",
            site.Print("settings.MIDDLEWARE, settings.STORAGES['staticfiles']['BACKEND']", WhiteNoise));
        Assert.Contains("MIDDLEWARE: with WhiteNoise, which serves static files", site.Injected(WhiteNoise));
    }

    [DjangoTheory]
    [InlineData("MIDDLEWARE = ('whitenoise.middleware.WhiteNoiseMiddleware',)\nSTORAGES = {'staticfiles': {'BACKEND': 'shop.storage.Own'}}")]
    [InlineData("MIDDLEWARE = ('whitenoise.middleware.WhiteNoiseMiddleware',)\nSTORAGES = {'default': {}, 'staticfiles': {'BACKEND': 'whitenoise.storage.CompressedStaticFilesStorage'}}")]
    public void WhatTheProjectChoseStays(string settings)
    {
        using var site = new DeployedSettings(settings);

        Assert.DoesNotContain(site.Injected(WhiteNoise), line => line.Contains("WhiteNoise", StringComparison.Ordinal));
    }

    [DjangoFact]
    public void TheProjectsOtherStoragesStay()
    {
        using var site = new DeployedSettings("STORAGES = {'default': {'BACKEND': 'shop.Media'}, 'staticfiles': {'BACKEND': 'django.contrib.staticfiles.storage.StaticFilesStorage'}}");

        Assert.Equal("shop.Media " + Hashed, site.Print("settings.STORAGES['default']['BACKEND'], settings.STORAGES['staticfiles']['BACKEND']", WhiteNoise));
    }

    [PythonTheory]
    [InlineData("{}", "False", "('STATICFILES_STORAGE', '" + Hashed + "')")]
    [InlineData("{'STATICFILES_STORAGE': 'shop.Own'}", "True", "None")]
    [InlineData("{'DEFAULT_FILE_STORAGE': 'shop.Media'}", "True", "('STATICFILES_STORAGE', '" + Hashed + "')")]
    public void BeforeDjango42TheStorageHasASettingOfItsOwn(string settings, string hasStorages, string expected)
    {
        using var site = new SiteCode();

        Assert.Equal(expected, site.Print($"from django_iis.components import with_hashed_storage; print(with_hashed_storage({settings}, {hasStorages}))"));
    }

    [DjangoFact]
    public void WithoutTheWordNothingIsAdded()
    {
        using var site = new DeployedSettings(Middleware);

        Assert.DoesNotContain(site.Injected(("DJANGO_IIS_STATIC_FILES", "Iis")), line => line.Contains("WhiteNoise", StringComparison.Ordinal));
    }

    [DjangoFact]
    public void HttpIsSentToHttpsWhereTheProjectAsksForIt()
    {
        using var site = new DeployedSettings();
        using var own = new DeployedSettings("", "SECURE_SSL_REDIRECT");

        Assert.Equal("True", site.Print("settings.SECURE_SSL_REDIRECT", ("DJANGO_IIS_HTTPS_REDIRECT", "1")));
        Assert.Equal("False", own.Print("settings.SECURE_SSL_REDIRECT", ("DJANGO_IIS_HTTPS_REDIRECT", "1")));
    }

    /// <summary>The launcher says so where HttpPlatformHandler gave it no token: the redirect would lead to itself.</summary>
    [DjangoFact]
    public void NobodyIsRedirectedToHttpsByAProcessThatCannotTellIt()
    {
        (string, string)[] unknown = [("DJANGO_IIS_HTTPS_REDIRECT", "1"), ("DJANGO_IIS_SCHEME_UNKNOWN", "1")];
        using var asked = new DeployedSettings();
        using var project = new DeployedSettings("SECURE_SSL_REDIRECT = True");

        Assert.Equal("False", asked.Print("settings.SECURE_SSL_REDIRECT", unknown));
        Assert.Equal("False", project.Print("settings.SECURE_SSL_REDIRECT", unknown));
        Assert.Contains("SECURE_SSL_REDIRECT: False, as this process cannot tell https from http: the redirect would never end", project.Injected(unknown));
    }
}
