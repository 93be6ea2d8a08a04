using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Preview.Requests;
using Django.Iis.Preview.Tests;
using Django.Iis.Preview.Trees;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>
/// The files and the web.config of built packages, a sub-application with a front end and uploads that IIS serves: no address reaches what is not public. The evaluator is told that IIS
/// opens files under all the names that Windows knows.
/// </summary>
public sealed class PackagedReachabilityTests : IDisposable
{
    private const string Body = """
        <PropertyGroup>
          <DjangoAppPath>/shop</DjangoAppPath>
          <DjangoFrontEnd>frontend</DjangoFrontEnd>
          <DjangoUrlPrefixes>api;admin</DjangoUrlPrefixes>
          <DjangoMedia>Iis</DjangoMedia>
          <DjangoChecks>false</DjangoChecks>
        </PropertyGroup>
        <ItemGroup><DjangoEnvironmentVariable Include="API_TOKEN" Secret="true" /></ItemGroup>
        """;

    /// <summary>What the server has below the data directory.</summary>
    private static readonly string[] Data = ["db/db.sqlite3", "secrets/secrets.xml", "logs/django.log", "media/photo.jpg", "media/page.html", "media/web.config"];

    private readonly DjangoProject _project = DjangoProject.Empty("Reach", Body);
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _project.Dispose();
        _folder.Dispose();
    }

    [ToolFact("msiextract")]
    public void NoAddressReachesWhatIsNotPublicInEitherPackage()
    {
        Lay();
        _project.Build().Succeeded();
        ZipFile.ExtractToDirectory(_project.Artefact("Reach.zip"), _folder["webdeploy"]);
        ChildProcess.Run("msiextract", ["-C", _folder["msi"], _project.Artefact("Reach.msi")]).Succeeded();

        AssertGuarded(_folder["webdeploy/Content/website"], dataFolder: "__data__");
        AssertGuarded(_folder["msi"], dataFolder: null);
    }

    private static void AssertGuarded(string package, string? dataFolder)
    {
        var files = Directory.EnumerateFiles(package, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(package, path).Replace('\\', '/')).ToList();
        var config = files.Single(path => Path.GetFileName(path) == "web.config");
        var root = config[..^"web.config".Length].TrimEnd('/');
        var tree = new ServedTree(root, files.Concat(dataFolder is null ? [] : Data.Select(path => dataFolder + "/" + path)));
        tree.AddVirtualDirectory("media", Data.Where(path => path.StartsWith("media/", StringComparison.Ordinal)).Select(path => path["media/".Length..]));
        var judge = new RequestEvaluator(XDocument.Load(Path.Combine(package, config)), tree, "/shop") { RefusesOtherNames = false };

        Assert.Equal(["200", "200", "200"], ((string[])["/shop/", "/shop/static/css/site.css", "/shop/media/photo.jpg"]).Select(url => judge.Evaluate(new PreviewRequest(url)).Status));
        Assert.Equal(VerdictKind.Django, judge.Evaluate(new PreviewRequest("/shop/api/x")).Kind);
        var secrets = files.Where(path => !IsPublic(path, root)).GroupBy(Kind, StringComparer.Ordinal).SelectMany(alike => alike.Take(3)).ToList();
        Assert.Contains(secrets, path => path.EndsWith("settings.py", StringComparison.Ordinal));
        Assert.Contains(secrets, path => path.EndsWith("DjangoIisSetup.exe", StringComparison.Ordinal));
        var sent =
            from path in secrets.SelectMany(path => Guesses(path, root)).Concat(Data.SelectMany(path => (string[])[path, "__data__/" + path])).Where(path => path != "media/photo.jpg").Distinct(StringComparer.Ordinal)
            from spelling in Spellings.Of(path)
            let verdict = judge.Evaluate(new PreviewRequest("/shop" + spelling))
            where verdict.File is { } file && !IsPublic(file, root) && file != "photo.jpg" && file != "media/photo.jpg"
            select $"/shop{spelling} sends {verdict.File}";
        Assert.Empty(sent.Take(5));
    }

    private static bool IsPublic(string path, string root)
    {
        var below = root.Length > 0 && path.StartsWith(root + "/", StringComparison.Ordinal) ? path[(root.Length + 1)..] : path;
        return below.StartsWith("static/", StringComparison.Ordinal) || below is "index.html" or "assets/index.js";
    }

    /// <summary>Files of one folder's role and one extension are alike to IIS.</summary>
    private static string Kind(string path) => string.Join('/', path.Split('/').SkipLast(1).Take(5).Where(segment => segment is not "static")) + Path.GetExtension(path);

    /// <summary>Addresses that somebody would try for a file.</summary>
    private static IEnumerable<string> Guesses(string path, string root) =>
        root.Length == 0 ? [path, "../" + path] : [path, Path.GetRelativePath(root, path).Replace('\\', '/'), path[(path.LastIndexOf('/') + 1)..]];

    private void Lay()
    {
        _project.Write("manage.py", """
            import os
            from django.core.management import execute_from_command_line
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
            execute_from_command_line()
            """);
        _project.Write("shop/__init__.py", "");
        _project.Write("shop/settings.py", """
            from pathlib import Path
            BASE_DIR = Path(__file__).resolve().parent.parent
            SECRET_KEY = "of a test"
            ALLOWED_HOSTS = ["shop.example"]
            INSTALLED_APPS = ["django.contrib.staticfiles"]
            STATIC_URL = "static/"
            STATICFILES_DIRS = [BASE_DIR / "css"]
            MEDIA_URL = "media/"
            MEDIA_ROOT = BASE_DIR / "uploads"
            ROOT_URLCONF = "shop.urls"
            """);
        _project.Write("shop/urls.py", "urlpatterns = []\n");
        _project.Write("shop/fixtures/users.json", "[]\n");
        _project.Write("css/css/site.css", "body { color: green }\n");
        _project.Write("frontend/index.html", "<!doctype html><script src=assets/index.js></script>\n");
        _project.Write("frontend/assets/index.js", "1;\n");
        _project.Write("requirements.txt", "Django\n");
    }
}
