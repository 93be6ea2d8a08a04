using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Preview.Requests;
using Django.Iis.Tests;

namespace Django.Iis.Preview.Tests;

/// <summary>A small package with a file of every role and the web.config that the build generates, in both layouts.</summary>
internal sealed class PackagedSite : IDisposable
{
    /// <summary>What the server's owner must keep: uploads are below media.</summary>
    public static readonly IReadOnlyList<string> Data = ["db/db.sqlite3", "secrets.xml", "logs/django.log", "logs/stdout_1.log", "media/photo.jpg", "media/evil.html", "media/evil.SVG"];

    private readonly TemporaryFolder _folder = new();

    private PackagedSite(HostingPlan plan) => Plan = plan;

    public HostingPlan Plan { get; }

    public SiteModel Model { get; private set; } = null!;

    public static PackagedSite Create(HostingPlan plan)
    {
        var site = new PackagedSite(plan);
        var files = Files(plan).Select(file => site.File(file.Role, file.Path, layout: null)).ToList();
        var model = new SiteModel
        {
            Name = "Shop", SiteName = "Shop", Version = "1.0.0", Environment = "Production", Manufacturer = "Example", Platform = "win_amd64", PythonVersion = "3.13",
            Hosting = plan, Variables = [], Files = [],
        };
        foreach (var kind in SiteLayouts.Kinds)
        {
            var text = WebConfigText.Format(WebConfigGenerator.Generate(plan, model.Layout(kind), model.Variables, model.SiteName));
            files.Add(site.File(FileRole.WebRoot, "web.config", kind, text));
        }

        site.Model = model with { Files = files };
        return site;
    }

    public RequestEvaluator Evaluator(LayoutKind kind, bool refusesOtherNames = true) => PackageSite.Of(Model, kind, Data, refusesOtherNames);

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<(FileRole Role, string Path)> Files(HostingPlan plan)
    {
        foreach (var path in (string[])["manage.py", ".env", "shop/settings.py", "shop/__init__.py", "shop/__pycache__/settings.cpython-313.pyc", "requirements.txt", "templates/index.html", "fixtures/users.json", "db.sqlite3"])
        {
            yield return (FileRole.Application, path);
        }

        foreach (var path in (string[])["django/__init__.py", "django_iis/settings.py", "django_iis/project.py", "django/contrib/admin/static/admin/css/base.css", "sitecustomize.py"])
        {
            yield return (FileRole.Python, path);
        }

        foreach (var path in (string[])["site.xml", "launcher.py", "DjangoIisSetup.exe"])
        {
            yield return (FileRole.Setup, path);
        }

        foreach (var path in (string[])["css/site.css", "js/app.27e20196a850.js", "img/logo.webp", "fonts/a.woff2", "js/module.mjs", "staticfiles.json", "docs/read me.txt"])
        {
            yield return plan.Web.StaticFiles switch
            {
                StaticFilesMode.Iis => (FileRole.Static, path),
                StaticFilesMode.WhiteNoise => (FileRole.Application, StaticPaths.ManifestFolder + "/" + path),
                _ => (FileRole.Application, "assets/" + path),
            };
        }

        foreach (var path in plan.Web.FrontEnd is null ? [] : (string[])["index.html", "assets/index-4f3a.js", "favicon.ico"])
        {
            yield return (FileRole.WebRoot, path);
        }
    }

    private SiteFile File(FileRole role, string path, LayoutKind? layout, string content = "x")
    {
        var source = _folder.Write($"{role}{layout}/{path}", content);
        var bytes = System.IO.File.ReadAllBytes(source);
        return new SiteFile(role, path, source, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), layout);
    }
}
