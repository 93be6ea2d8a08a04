using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Checks;
using Django.Iis.Core.Python;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>What the probe reports of Django's system checks and of migrations, with the real Django.</summary>
public sealed class CheckTests
{
    private const string Settings = """
        SECRET_KEY = "an-ordinary-key-that-is-long-enough-for-the-checks-0123456789"
        INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "shop"]
        MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]
        ROOT_URLCONF = "shop.urls"
        DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

        """;

    private const string Urls = "from django.urls import path\nurlpatterns = []\n";

    [DjangoFact]
    public void ADeploymentCheckPointsAtTheSettingThatItNames()
    {
        using var project = Shop("X_FRAME_OPTIONS = 'SAMEORIGIN'\nSECURE_HSTS_SECONDS = 0\n");

        var finding = Finding(project, "security.W004");

        Assert.Equal((30, project["shop/settings.py"], 7, true), (finding.Level, finding.File, finding.Line, finding.IsOwn));
    }

    [DjangoFact]
    public void AModelsFieldIsFoundAtItsLineInItsOwnClassOrAnAbstractOne()
    {
        using var project = Shop();
        project.Write("shop/models.py", "from django.db import models\n\nclass Base(models.Model):\n    size = models.CharField(max_length=-2)\n    class Meta:\n        abstract = True\n\nclass Item(Base):\n    name = models.CharField(\n        max_length=-1)\n");

        var lines = Findings(project).Where(finding => finding.Id == "fields.E121").Select(finding => (finding.File, finding.Line));

        Assert.Equal([(project["shop/models.py"], 4), (project["shop/models.py"], 9)], lines.Order());
    }

    [DjangoFact]
    public void AnAdminClassIsFoundAtItsLine()
    {
        using var project = Shop("INSTALLED_APPS += ['django.contrib.admin', 'django.contrib.messages']\n");
        project.Write("shop/models.py", "from django.db import models\nclass Item(models.Model):\n    pass\n");
        project.Write("shop/admin.py", "from django.contrib import admin\nfrom .models import Item\n\n@admin.register(Item)\nclass ItemAdmin(admin.ModelAdmin):\n    list_display = ['nothing']\n");

        var finding = Finding(project, "admin.E108");

        Assert.Equal((project["shop/admin.py"], true), (finding.File, finding.Line is 4 or 5));
    }

    [DjangoFact]
    public void AUrlPatternIsFoundAtItsLine()
    {
        using var project = Shop(urls: "from django.urls import path\n\nurlpatterns = [\n    path('/items/', print),\n]\n");

        var finding = Finding(project, "urls.W002");

        Assert.Equal((project["shop/urls.py"], 4), (finding.File, finding.Line));
    }

    [DjangoFact]
    public void ASilencedCheckIsSilent()
    {
        using var project = Shop("SILENCED_SYSTEM_CHECKS = ['security.W004']\n");

        Assert.DoesNotContain(Findings(project), finding => finding.Id == "security.W004");
    }

    [DjangoFact]
    public void AProjectsOwnCheckIsReportedWithItsHintAndWithoutAnId()
    {
        using var project = Shop();
        project.Write("shop/models.py", "from django.core.checks import register, Info\n@register()\ndef check(app_configs, **kwargs):\n    return [Info('own words', hint='own hint')]\n");

        Assert.Equal("own words own hint", Finding(project, "").Text);
    }

    [DjangoTheory]
    [InlineData("from shop.nowhere import view\n", "DJIIS1024", 1)]
    [InlineData("import no_such_package\n", "DJIIS1008", 1)]
    [InlineData("urlpatterns = [\n\n", "DJIIS1010", 1)]
    [InlineData("\nraise ValueError('two\\nlines')\n", "DJIIS1024", 2)]
    public void AUrlconfThatCannotBeImportedIsAnErrorThere(string urls, string code, int line)
    {
        using var project = Shop(urls: urls);

        var error = ProbeReport.Failure(Checked(project).FailedCheck!, "Shop.csproj", "requirements.txt");

        Assert.Equal((code, project["shop/urls.py"], line), (error.Code, error.File, error.Line));
    }

    [DjangoFact]
    public void AUrlconfWithoutPatternsIsBlamedOnTheSettingThatNamesIt()
    {
        using var project = Shop(urls: "");

        var error = ProbeReport.Failure(Checked(project).FailedCheck!, "Shop.csproj", "requirements.txt");

        Assert.Equal(("DJIIS1024", project["shop/settings.py"], 4), (error.Code, error.File, error.Line));
    }

    [DjangoFact]
    public void TheChecksAskNoDatabase()
    {
        using var project = Shop("DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': '/nowhere/at/all'}}\n");

        var report = Checked(project);

        Assert.Null(report.FailedCheck);
        Assert.Empty(report.Migrations);
    }

    [DjangoFact]
    public void UrlsAndWhatTheyImportAreInputsOfTheNextBuild()
    {
        using var project = Shop(urls: "from django.urls import path\nfrom shop import views\nurlpatterns = []\n");
        project.Write("shop/views.py", "");

        var files = Checked(project).Files;

        Assert.Contains(project["shop/urls.py"], files);
        Assert.Contains(project["shop/views.py"], files);
    }

    [DjangoFact]
    public void AModelWithoutAMigrationIsReportedInWords()
    {
        using var project = Shop();
        Migrated(project);
        project.Write("shop/models.py", "from django.db import models\nclass Item(models.Model):\n    name = models.CharField(max_length=5)\n    price = models.IntegerField()\n");

        var finding = Assert.Single(Checked(project).Migrations);

        Assert.Equal(("missing", "shop", "Add field price to item", project["shop/models.py"]), (finding.Kind, finding.App, finding.Text, finding.File));
    }

    [DjangoFact]
    public void ModelsThatMigrationsMakeAreNotReported()
    {
        using var project = Shop();
        Migrated(project);

        Assert.Empty(Checked(project).Migrations);
    }

    [DjangoTheory]
    [InlineData("", "Create model Item")]
    [InlineData("MIGRATION_MODULES = {'shop': None}\n", null)]
    public void AnAppWithoutMigrationsIsReportedUnlessTheSettingsSaySo(string settings, string? text)
    {
        using var project = Shop(settings);
        project.Write("shop/models.py", "from django.db import models\nclass Item(models.Model):\n    pass\n");

        Assert.Equal(text, Checked(project).Migrations.SingleOrDefault()?.Text);
    }

    [DjangoFact]
    public void MigrationsWithTwoEndsAreAConflict()
    {
        using var project = Shop();
        Migrated(project);
        foreach (var name in new[] { "0002_a", "0002_b" })
        {
            project.Write($"shop/migrations/{name}.py", "from django.db import migrations\nclass Migration(migrations.Migration):\n    dependencies = [('shop', '0001_initial')]\n");
        }

        var finding = Assert.Single(Checked(project).Migrations);

        Assert.Equal(("conflict", "0002_a, 0002_b"), (finding.Kind, finding.Text));
    }

    [DjangoFact]
    public void AMigrationThatCannotBeImportedIsReportedAtItsLine()
    {
        using var project = Shop();
        Migrated(project);
        project.Write("shop/migrations/0002_broken.py", "\n1 / 0\n");

        var finding = Assert.Single(Checked(project).Migrations);

        Assert.Equal(("unreadable", project["shop/migrations/0002_broken.py"], 2), (finding.Kind, finding.File, finding.Line));
    }

    [DjangoTheory]
    [InlineData("from django.core.management.utils import get_random_secret_key\nSECRET_KEY = get_random_secret_key()", "random")]
    [InlineData("import os, secrets\nSECRET_KEY = os.environ.get('SHOP_KEY') or secrets.token_urlsafe(50)", "random")]
    [InlineData("import uuid\nkey = uuid.uuid4().hex\nSECRET_KEY = key", "random")]
    [InlineData("import os\ndef key():\n    return os.urandom(50).hex()\nSECRET_KEY = key()", "random")]
    [InlineData("SECRET_KEY = 'real-key-0123456789'", "literal")]
    [InlineData("SECRET_KEY = 'django-insecure-0123456789'", null)]
    [InlineData("import os\nSECRET_KEY = os.environ['SECRET_KEY']", null)]
    [InlineData("import os, secrets\nif not os.path.exists('key.txt'):\n    open('key.txt', 'w').write(secrets.token_hex(30))\nSECRET_KEY = open('key.txt').read()", null)]
    [InlineData("import os, secrets\nkey = secrets.token_hex(30)\nopen('key.txt', 'w').write(key)\nSECRET_KEY = key", null)]
    public void ASecretKeyOfTheSourceOrOfTheMomentIsKnown(string code, string? kind)
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, code + "\n");

        var report = project.Probe(("SECRET_KEY", "of-the-environment-0123456789"));

        var line = code.Split('\n').Length;
        Assert.Equal(kind == "random" ? line : null, report.SecretKey("random")?.Line);
        Assert.Equal(kind == "literal" ? line : null, report.SecretKey("literal")?.Line);
    }

    private static ProbedProject Shop(string settings = "", string urls = Urls)
    {
        var project = new ProbedProject(DjangoEnvironment.Python, Settings + settings);
        project.Write("shop/urls.py", urls);
        return project;
    }

    private static void Migrated(ProbedProject project)
    {
        project.Write("shop/models.py", "from django.db import models\nclass Item(models.Model):\n    name = models.CharField(max_length=5)\n");
        project.Write("shop/migrations/__init__.py", "");
        project.Write(
            "shop/migrations/0001_initial.py",
            "from django.db import migrations, models\nclass Migration(migrations.Migration):\n    initial = True\n    dependencies = []\n    operations = [migrations.CreateModel('Item', [('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')), ('name', models.CharField(max_length=5))])]\n");
    }

    private static ProbeReport Checked(ProbedProject project)
    {
        var report = project.Probe(["--checks", "--migrations"]);
        Assert.Null(report.Error);
        return report;
    }

    private static IReadOnlyList<DjangoFinding> Findings(ProbedProject project)
    {
        var report = Checked(project);
        Assert.Null(report.FailedCheck);
        return report.Findings;
    }

    private static DjangoFinding Finding(ProbedProject project, string id) => Assert.Single(Findings(project), finding => finding.Id == id);
}
