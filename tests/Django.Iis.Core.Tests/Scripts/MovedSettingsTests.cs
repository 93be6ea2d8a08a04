using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>What a project would write beside its sources goes to the data directory.</summary>
public sealed class MovedSettingsTests
{
    private const string Sqlite = "'ENGINE': 'django.db.backends.sqlite3'";

    [DjangoFact]
    public void UploadsGoToTheDataDirectory()
    {
        using var site = new DeployedSettings("MEDIA_ROOT = BASE_DIR / 'uploads'");

        Assert.Equal("PosixPath " + site["data/media"], site.Print("type(settings.MEDIA_ROOT).__name__.replace('Windows', 'Posix'), settings.MEDIA_ROOT"));
        Assert.True(Directory.Exists(site["data/media"]));
        Assert.Contains("MEDIA_ROOT: 'uploads' in the project becomes 'media' in the data directory", site.Injected());
    }

    [DjangoFact]
    public void WindowsPathsAreComparedAsWindowsDoes()
    {
        using var site = new DeployedSettings();
        const string code = """
            import ntpath, os, types
            from django_iis import places
            places.os = types.SimpleNamespace(path=ntpath, fspath=os.fspath, sep="\\")
            server = places.Places(r"C:\inetpub\Polls\app", r"C:\ProgramData\Polls\Polls")
            for path in (r"c:\INETPUB\polls\APP\Data\db.sqlite3", "C:/inetpub/Polls/app/db.sqlite3", "db.sqlite3", r"..\db.sqlite3",
                         r"C:\inetpub\Polls\application\db.sqlite3", r"D:\inetpub\Polls\app\db.sqlite3", r"C:\ProgramData\Polls\Polls\db\db.sqlite3"):
                print(server.inside(path), end=" ")
            """;

        Assert.Equal("Data/db.sqlite3 db.sqlite3 db.sqlite3 None None None None", site.Run(code).Succeeded().Trim());
    }

    [DjangoFact]
    public void UploadsThatGoElsewhereAlreadyStay()
    {
        using var site = new DeployedSettings("MEDIA_ROOT = '/srv/media'");

        Assert.Equal("/srv/media", site.Print("settings.MEDIA_ROOT"));
    }

    [DjangoFact]
    public void WhatIsInTheDataDirectoryAlreadyStaysEvenBelowTheApplication()
    {
        using var site = new DeployedSettings("MEDIA_ROOT = os.environ['DJANGO_IIS_DATA'] + '/files'");

        Assert.Equal(site["app/data"] + "/files", site.Print("settings.MEDIA_ROOT", ("DJANGO_IIS_DATA", "../app/data")));
    }

    [DjangoFact]
    public void ADatabaseOfTheProjectIsMadeAndUsedInTheDataDirectory()
    {
        using var site = new DeployedSettings("INSTALLED_APPS = ['django.contrib.contenttypes']\nDATABASES = {'default': {" + Sqlite + ", 'NAME': BASE_DIR / 'db.sqlite3', 'OPTIONS': {'timeout': 7}}}");

        site.Run("from django.core.management import execute_from_command_line; execute_from_command_line(['manage.py', 'migrate', '-v', '0'])").Succeeded();

        Assert.True(new FileInfo(site["data/db/db.sqlite3"]).Length > 0);
        Assert.False(File.Exists(site["app/db.sqlite3"]));
        Assert.Equal("7", site.Print("settings.DATABASES['default']['OPTIONS']['timeout']"));
    }

    [DjangoFact]
    public void ADatabaseWithARelativeNameIsInTheProject()
    {
        using var site = new DeployedSettings("DATABASES = {'default': {" + Sqlite + ", 'NAME': 'data/db.sqlite3'}}");

        Assert.Equal("str " + site["data/db/db.sqlite3"], site.Print("type(settings.DATABASES['default']['NAME']).__name__, settings.DATABASES['default']['NAME']"));
        Assert.Contains("DATABASES: 'data/db.sqlite3' in the project becomes 'db/db.sqlite3' in the data directory", site.Injected());
    }

    [DjangoFact]
    public void TwoDatabasesOfOneNameStayApartAndTheDefaultOneKeepsIts()
    {
        using var site = new DeployedSettings($$"""
            DATABASES = {
                'archive': {{{Sqlite}}, 'NAME': BASE_DIR / 'old' / 'DB.sqlite3'},
                'default': {{{Sqlite}}, 'NAME': BASE_DIR / 'db.sqlite3'},
                'replica': {{{Sqlite}}, 'NAME': BASE_DIR / 'db.sqlite3', 'TEST': {'NAME': BASE_DIR / 'test.sqlite3'} },
            }
            """);

        Assert.Equal(
            string.Join(' ', site["data/db/archive/DB.sqlite3"], site["data/db/db.sqlite3"], site["data/db/db.sqlite3"]),
            site.Print("*[database['NAME'] for database in settings.DATABASES.values()]"));
        Assert.True(Directory.Exists(site["data/db/archive"]));
        Assert.Equal(site["app/test.sqlite3"], site.Print("settings.DATABASES['replica']['TEST']['NAME']"));
    }

    [DjangoFact]
    public void OtherDatabasesStay()
    {
        using var site = new DeployedSettings($$"""
            DATABASES = {
                'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'shop'},
                'memory': {{{Sqlite}}, 'NAME': ':memory:'},
                'shared': {{{Sqlite}}, 'NAME': 'file:shared?mode=memory&cache=shared'},
                'absolute': {{{Sqlite}}, 'NAME': '/srv/db.sqlite3'},
                'unnamed': {{{Sqlite}} },
            }
            """);

        Assert.DoesNotContain(site.Injected(), line => line.StartsWith("DATABASES", StringComparison.Ordinal));
    }

    [DjangoFact]
    public void LogFilesOfTheProjectGoToTheDataDirectory()
    {
        using var site = new DeployedSettings("""
            LOGGING = {
                'version': 1,
                'handlers': {
                    'file': {'class': 'logging.handlers.RotatingFileHandler', 'filename': BASE_DIR / 'logs' / 'shop.log', 'maxBytes': 1000},
                    'other': {'class': 'logging.FileHandler', 'filename': 'other/shop.log'},
                    'console': {'class': 'logging.StreamHandler'},
                    'odd': {'()': 'logging.NullHandler'},
                },
                'root': {'handlers': ['file', 'console', 'odd']},
            }
            """);

        site.Run("import django, logging; django.setup(); logging.getLogger('shop').warning('sold out')").Succeeded();

        Assert.Contains("sold out", File.ReadAllText(site["data/logs/shop.log"]), StringComparison.Ordinal);
        Assert.Equal(site["data/logs/other/shop.log"], site.Print("settings.LOGGING['handlers']['other']['filename']"));
        Assert.False(Directory.Exists(site["app/logs"]));
    }

    [DjangoFact]
    public void ALoggingThatIsNoneOrOddIsNoObstacle()
    {
        using var site = new DeployedSettings("LOGGING = {'version': 1, 'incremental': True, 'loggers': {'shop': {'level': 'DEBUG'}}}");
        using var own = new DeployedSettings("LOGGING_CONFIG = None");

        Assert.DoesNotContain(site.Injected().Concat(own.Injected()), line => line.StartsWith("LOGGING", StringComparison.Ordinal));
    }

    [DjangoFact]
    public void AFolderThatCannotBeMadeDoesNotStopTheSite()
    {
        using var site = new DeployedSettings("MEDIA_ROOT = BASE_DIR / 'media'");
        site.Write("data", "a file where the folder should be");

        Assert.Equal(site["data/media"], site.Print("settings.MEDIA_ROOT"));
    }

    [DjangoFact]
    public void WithoutADataDirectoryNothingMoves()
    {
        using var site = new DeployedSettings("MEDIA_ROOT = BASE_DIR / 'media'");

        Assert.Equal(site["app/media"] + " {}", site.Print("settings.MEDIA_ROOT, settings.LOGGING", ("DJANGO_IIS_DATA", "")));
    }
}
