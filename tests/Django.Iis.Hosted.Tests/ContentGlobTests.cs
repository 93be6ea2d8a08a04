using System;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>What is known by its name to be no part of the application, and what only resembles it.</summary>
public sealed class ContentGlobTests
{
    private static readonly string[] LeftOut =
    [
        ".git/config", ".mypy_cache/3.13/a.json", ".coverage", ".env", ".env.local", ".vscode/settings.json", "shop/.DS_Store",
        "shop/__pycache__/views.cpython-313.pyc", "shop/views.pyc", "venv/lib/site.py", "front/node_modules/a/index.js", "wheels/a-1.0-py3-none-any.whl",
        "db.sqlite3", "data/db.sqlite3-journal", "shop/cache.db", "logs/shop.log", "shop/views.py~", "shop/.views.py.swp", "shop/views.py.bak", "Thumbs.db",
        "htmlcov/index.html", "coverage.xml", "junit.xml", "shop.egg-info/PKG-INFO", "build/lib/shop/views.py", "dist/shop-1.0.tar.gz", "dist/shop-1.0-py3-none-any.whl",
        "bin/Release/Shop.msi", "obj/project.assets.json", "Shop.sln", "Shop.csproj.user", "shop.iml", "shop.code-workspace", "Directory.Build.props",
        "tox.ini", "noxfile.py", "pytest.ini", "Makefile", "Dockerfile", "docker-compose.yml", "Procfile", "CONTRIBUTING.md", "azure-pipelines.yml", "package-lock.json",
    ];

    private static readonly string[] Packed =
    [
        "manage.py", "requirements.txt", "README.md", "shop/views.py", "shop/build/lib/deep.py", "shop/dist/bundle.js", "build/assets/app.js", "dist/app.js",
        "shop/templates/tests/list.html", "shop/fixtures/media.json", "shop/Makefile", "shop/environment.py", "docs/help.md", "package.json", "locale/de/LC_MESSAGES/django.po",
    ];

    [Fact]
    public void TheDefaultContentIsTheApplication()
    {
        using var project = DjangoProject.Empty("Shop");
        foreach (var path in LeftOut.Concat(Packed))
        {
            project.Write(path, path is "Directory.Build.props" or "Shop.csproj.user" ? "<Project />" : "");
        }

        var content = HostedBuild.Evaluate(project.ProjectFile).GetItems("DjangoContent").Select(item => item.EvaluatedInclude.Replace('\\', '/'));

        Assert.Equal(Packed.Order(StringComparer.Ordinal), content.Order(StringComparer.Ordinal));
    }
}
