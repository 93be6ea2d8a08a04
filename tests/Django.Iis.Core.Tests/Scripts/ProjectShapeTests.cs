using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>Projects as they are in the wild, probed with the real Django.</summary>
public sealed class ProjectShapeTests
{
    private const string Usual = """
        import os, sys
        from pathlib import Path
        BASE_DIR = Path(__file__).resolve().parent.parent
        SECRET_KEY = "django-insecure-x"
        INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.staticfiles"]
        ROOT_URLCONF = "shop.urls"
        STATIC_URL = "static/"
        DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}

        """;

    [DjangoTheory]
    [InlineData("WEBSITE_HOSTNAME", "shop.example.com", "config.settings.production")]
    [InlineData("WEBSITE_HOSTNAME", null, "config.settings.development")]
    public void ManagePyThatAsksTheEnvironmentWhichSettingsToUseIsAnswered(string variable, string? value, string module)
    {
        using var project = Packaged($"'config.settings.' + ('production' if '{variable}' in os.environ else 'development')");

        var report = project.Probe((variable, value));

        Assert.Equal((module, module), (report.SettingsModule, report.Setting("STATIC_URL")!.Trim('/')));
        Assert.Contains(variable, report.Variables);
    }

    [DjangoFact]
    public void ASettingsPackageThatChoosesItselfIsFollowed()
    {
        using var project = Packaged("'config.settings'");
        project.Write("config/settings/__init__.py", "import os\nif os.environ.get('DJANGO_ENV') == 'production':\n    from .production import *\nelse:\n    from .development import *\n");

        Assert.Equal("config.settings.production/", project.Probe(("DJANGO_ENV", "production")).Setting("STATIC_URL"));
        Assert.Equal("config.settings.development/", project.Probe().Setting("STATIC_URL"));
    }

    [DjangoFact]
    public void ASettingThatAStarImportBringsIsFoundWhereItIsAssigned()
    {
        using var project = Packaged("'config.settings.production'");
        project.Write("config/settings/base.py", Usual + "MEDIA_URL = 'media/'\n");

        Assert.Equal(project["config/settings/base.py"], project.Probe().Place("MEDIA_URL")?.File);
    }

    [DjangoTheory(companions: true)]
    [InlineData("from dotenv import load_dotenv; load_dotenv(BASE_DIR / '.env'); STATIC_URL = os.environ['SHOP_STATIC']")]
    [InlineData("from decouple import Config, RepositoryEnv; STATIC_URL = Config(RepositoryEnv(BASE_DIR / '.env'))('SHOP_STATIC')")]
    [InlineData("from decouple import config; STATIC_URL = config('SHOP_STATIC')")]
    [InlineData("import environ; env = environ.Env(); environ.Env.read_env(BASE_DIR / '.env'); STATIC_URL = env('SHOP_STATIC')")]
    public void AnEnvFileIsReadAndIsAnInputOfTheNextBuild(string code)
    {
        using var project = Shop(code);
        project.Write(".env", "SHOP_STATIC=/from-env/\n");

        var report = project.Probe();

        Assert.Null(report.Error);
        Assert.Equal("/from-env/", report.Setting("STATIC_URL"));
        Assert.Contains(project[".env"], report.Files);
    }

    [DjangoTheory(companions: true)]
    [InlineData("from decouple import config; X = config('SHOP_MISSING')")]
    [InlineData("import environ; X = environ.Env()('SHOP_MISSING')")]
    public void AVariableThatNoFileGivesIsNamed(string code)
    {
        using var project = Shop(code);

        var error = project.Failure();

        Assert.Equal(("DJIIS1009", project["shop/settings.py"]), (error.Code, error.File));
        Assert.Contains("'SHOP_MISSING'", error.Message, StringComparison.Ordinal);
    }

    [DjangoTheory]
    [InlineData("sys.path.insert(0, 'src')", "src")]
    [InlineData("sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'src'))", "src")]
    [InlineData("from pathlib import Path; sys.path.append(str(Path(__file__).parent / 'src' / 'apps')); sys.path.insert(0, 'src')", "src,src/apps")]
    public void FoldersThatManagePyAddsShip(string statement, string folders)
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, manage: "import os, sys\n" + statement + "\n" + Manage("'web.settings'"));
        project.Write("src/web/settings.py", Usual);
        Directory.CreateDirectory(project["src/apps"]);

        var report = project.Probe();

        Assert.Null(report.Error);
        Assert.Equal(folders.Split(','), report.SysPaths.Order(StringComparer.Ordinal));
    }

    [DjangoFact]
    public void AFolderOutsideTheApplicationIsReportedAndDoesNotShip()
    {
        using var project = Shop("", manage: "import os, sys\nsys.path.insert(0, os.path.join(os.getcwd(), '..', 'shared'))\n" + Manage("'shop.settings'"));

        var report = project.Probe();

        Assert.Empty(report.SysPaths);
        Assert.EndsWith("shared", Assert.Single(report.OutsidePaths), StringComparison.Ordinal);
    }

    [DjangoFact]
    public void TheProjectFilesWordWinsOverAnAssignmentWhichIsReported()
    {
        using var project = Shop("", manage: "import os, sys\nos.environ['DJANGO_SETTINGS_MODULE'] = 'shop.settings'\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n");
        project.Write("shop/production.py", Usual);

        var report = project.Probe(("DJANGO_SETTINGS_MODULE", "shop.production"));

        Assert.Equal(("shop.production", "shop.settings"), (report.SettingsModule, report.AssignedModule));
        Assert.Equal(2, report.AssignmentPlace?.Line);
    }

    [DjangoFact]
    public void SeveralProjectsInOneFolderAreTheirManagePys()
    {
        using var project = Shop("");
        project.Write("admin_site/settings.py", "raise SystemExit('the other project')");

        Assert.Equal("shop.settings", project.Probe().SettingsModule);
    }

    [DjangoTheory]
    [InlineData("print('<report>'); print('loading', file=sys.stderr)")]
    [InlineData("if 'test' in sys.argv or 'runserver' in sys.argv: raise SystemExit")]
    [InlineData("TESTING = sys.argv[1] == 'test'")]
    [InlineData("import django; django.setup()")]
    [InlineData("from django.conf import settings; assert not settings.configured or settings.SECRET_KEY")]
    [InlineData("assert os.environ['DJANGO_SETTINGS_MODULE'] == 'shop.settings'")]
    public void SettingsThatDoMoreThanSetLoad(string code)
    {
        using var project = Shop(code);

        var report = project.Probe();

        Assert.Null(report.Error);
        Assert.True(report.HasStaticFiles);
    }

    [DjangoFact]
    public void SettingsThatEndTheProcessAreAnErrorAtTheirLine()
    {
        using var project = Shop("sys.exit('set SHOP_MODE')");

        var error = project.Failure();

        Assert.Equal(("DJIIS1011", project["shop/settings.py"], 9), (error.Code, error.File, error.Line));
    }

    [DjangoFact]
    public void ACustomUserModelLoads()
    {
        using var project = Shop("INSTALLED_APPS += ['people']; AUTH_USER_MODEL = 'people.Person'");
        project.Write("people/__init__.py", "");
        project.Write("people/models.py", "from django.contrib.auth.models import AbstractUser\nclass Person(AbstractUser):\n    pass\n");

        Assert.Null(project.Probe().Error);
    }

    [DjangoFact(companions: true)]
    public void WhiteNoiseAndItsStorageLoad()
    {
        using var project = Shop("MIDDLEWARE = ['whitenoise.middleware.WhiteNoiseMiddleware']; STORAGES = {'default': {'BACKEND': 'django.core.files.storage.FileSystemStorage'}, 'staticfiles': {'BACKEND': 'whitenoise.storage.CompressedManifestStaticFilesStorage'}}");

        var report = project.Probe();

        Assert.Null(report.Error);
        Assert.Contains("whitenoise.middleware.WhiteNoiseMiddleware", report.Middleware);
    }

    [DjangoFact(companions: true)]
    public void ChannelsMakeAnAsgiProject()
    {
        using var project = Shop("INSTALLED_APPS += ['channels']; CHANNEL_LAYERS = {'default': {'BACKEND': 'channels.layers.InMemoryChannelLayer'}}");

        var report = project.Probe();

        Assert.True(report.IsAsgi);
        Assert.Equal("channels.layers.InMemoryChannelLayer", Assert.Single(report.ChannelLayers).Path);
    }

    [DjangoTheory]
    [InlineData("WSGI_APPLICATION = 'shop.wsgy.application'", "shop.wsgy.application")]
    [InlineData("WSGI_APPLICATION = 'renamed.wsgi.application'", "renamed.wsgi.application")]
    [InlineData("", null)]
    public void AnApplicationThatDoesNotExistIsKnown(string code, string? missing)
    {
        using var project = Shop(code);

        Assert.Equal(missing, project.Probe().MissingApplication("wsgi"));
    }

    [DjangoFact]
    public void StaticSettingsThatCollectTheSameHaveOneKey()
    {
        var usual = Key("");

        Assert.Equal(usual, Key("DEBUG = True; EMAIL_HOST = 'x'"));
        Assert.NotEqual(usual, Key("STATIC_URL = 'assets/'"));
        Assert.NotEqual(usual, Key("INSTALLED_APPS += ['django.contrib.admin']"));
        Assert.NotEqual(usual, Key("STORAGES = {'staticfiles': {'BACKEND': 'django.contrib.staticfiles.storage.ManifestStaticFilesStorage'}}"));
    }

    [DjangoFact]
    public void WhatThePackageOverridesIsReportedAndTheProjectsOwnValueToo()
    {
        using var project = Shop("DEBUG = True; MEDIA_ROOT = BASE_DIR / 'media'");

        var report = project.Probe();

        Assert.Contains("DEBUG", report.Injected.Select(setting => setting.Key));
        Assert.Equal(("True", project["media"]), (report.Setting("DEBUG"), report.Setting("MEDIA_ROOT")));
    }

    [DjangoTheory]
    [InlineData("LOGGING = {'version': 1, 'handlers': {'file': {'class': 'logging.handlers.RotatingFileHandler', 'filename': BASE_DIR / 'logs' / 'shop.log', 'maxBytes': 99}}, 'root': {'handlers': ['file'], 'level': 'DEBUG'}}; (BASE_DIR / 'logs').mkdir(exist_ok=True)")]
    [InlineData("MEDIA_ROOT = BASE_DIR / 'media'; os.makedirs(MEDIA_ROOT, exist_ok=True)")]
    [InlineData("import secrets; key = BASE_DIR / 'key.txt'; key.exists() or key.write_text(secrets.token_hex(40)); SECRET_KEY = key.read_text()")]
    [InlineData("import sqlite3; database = sqlite3.connect(BASE_DIR / 'db.sqlite3'); database.execute('create table if not exists flags (name)'); STATIC_URL = 'static/' if database.execute('select count(*) from flags').fetchone()[0] == 0 else None")]
    public void WhatSettingsWriteNeverReachesTheSourceTree(string code)
    {
        using var project = Shop(code);
        project.Write("shop/urls.py", "urlpatterns = []\n");
        project.Write("notes.txt", "there before");
        var before = project.Tree();

        var report = project.Probe(["--checks", "--migrations", "--own-setting=ALL"]);

        Assert.Null(report.Error);
        Assert.Null(report.FailedCheck);
        Assert.Equal("static/", report.Setting("STATIC_URL"));
        Assert.Equal(before, project.Tree());
        Assert.DoesNotContain(report.Files.Concat(report.Looks).Concat(report.Listings), path => path.Contains(".scratch", StringComparison.Ordinal));
    }

    [DjangoFact]
    public void AWriteThatCannotBeRedirectedIsAnErrorThatNamesTheFile()
    {
        using var project = Shop("import sqlite3; sqlite3.Connection(str(BASE_DIR / 'direct.db'))");

        var error = project.Failure();

        Assert.Equal(("DJIIS1022", project["shop/settings.py"], 10), (error.Code, error.File, error.Line));
        Assert.Contains($"'{project["direct.db"]}'", error.Message, StringComparison.Ordinal);
    }

    private static string Key(string code)
    {
        using var project = Shop(code);
        return project.Probe().StaticKey;
    }

    private static ProbedProject Shop(string code, string manage = ProbedProject.UsualManagePy) =>
        new(DjangoEnvironment.Python, Usual + code.Replace("; ", "\n", StringComparison.Ordinal) + "\n", manage);

    private static ProbedProject Packaged(string expression)
    {
        var project = new ProbedProject(DjangoEnvironment.Python, manage: "import os, sys\n" + Manage(expression));
        project.Write("config/__init__.py", "");
        project.Write("config/settings/__init__.py", "");
        project.Write("config/settings/base.py", Usual);
        foreach (var stage in new[] { "production", "development" })
        {
            project.Write($"config/settings/{stage}.py", $"from .base import *\nSTATIC_URL = 'config.settings.{stage}/'\n");
        }

        return project;
    }

    private static string Manage(string expression) =>
        $"os.environ.setdefault('DJANGO_SETTINGS_MODULE', {expression})\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n";
}
