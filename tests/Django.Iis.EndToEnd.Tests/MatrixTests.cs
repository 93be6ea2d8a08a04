using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>
/// Both long-term releases of Django with every server on every Python of this machine, each from its package. The variable DJIIS_TEST_MATRIX=all asks for
/// every pair; otherwise each Python and each Django is in one of them.
/// </summary>
public sealed class MatrixTests : IDisposable
{
    /// <summary>Debian's daphne and hypercorn need newer Pythons than 3.10.</summary>
    private static readonly Version OldestForAll = new(3, 11);

    private static readonly (string Django, string Python)[] All =
        [.. from django in new[] { "4.2", "5.2" } from python in new[] { "3.10", "3.11", "3.12", "3.13" } select (django, python)];

    private static readonly (string Django, string Python)[] Few = [("4.2", "3.10"), ("5.2", "3.11"), ("4.2", "3.12"), ("5.2", "3.13")];

    private readonly TemporaryFolder _server = new();

    public static TheoryData<string, string> Pairs()
    {
        var wanted = Environment.GetEnvironmentVariable("DJIIS_TEST_MATRIX") == "all" ? All : Few;
        var data = new TheoryData<string, string>();
        foreach (var (django, python) in wanted.Where(pair => BuildPython.Exactly(Version.Parse(pair.Python)) is not null).DefaultIfEmpty(("5.2", "")))
        {
            data.Add(django, python);
        }

        return data;
    }

    public void Dispose() => _server.Dispose();

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task APackageAnswersWithItsDjangoBehindEachServer(string django, string python)
    {
        string[] servers = python.Length > 0 && Version.Parse(python) < OldestForAll ? ["waitress", "uvicorn"] : ["waitress", "uvicorn", "daphne", "hypercorn"];
        using var project = Project(django, python, servers);
        project.Build().Succeeded();

        foreach (var server in servers)
        {
            var tree = project.Artefact(server + "/Matrix");
            var compiled = CompiledPackages.OfThisMachine(Path.Combine(tree, "__python__"), server, _server["compiled-" + server]);
            using var site = new ServerMachine(tree, HostPython.Of(project), _server["ProgramData"], compiled).Start();
            var page = await site.GetAsync("localhost", "/");

            Assert.Matches(@$"^Django {django}\.\d+ on Python {python}", page);
        }
    }

    /// <summary>Environments stand for the servers, so that one build makes all packages.</summary>
    private static DjangoProject Project(string django, string python, IEnumerable<string> servers)
    {
        var version = python.Length > 0 ? $"<PythonVersion>{python}</PythonVersion>" : "";
        var project = DjangoProject.Empty("Matrix", $"""
            <PropertyGroup>{version}<DjangoServer Condition="'$(EnvironmentName)' != 'Production'">$(EnvironmentName)</DjangoServer><DjangoPackageFormats>Folder</DjangoPackageFormats><DjangoChecks>false</DjangoChecks></PropertyGroup>
            <ItemGroup><DjangoEnvironment Include="{string.Join(';', servers)}" /></ItemGroup>
            """);
        project.Write("requirements.txt", $"Django~={django}.0\n{string.Join('\n', servers)}\n");
        project.Write("manage.py", "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'matrix.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n");
        project.Write("matrix/__init__.py", "");
        project.Write("matrix/settings.py", "SECRET_KEY = 'x'\nALLOWED_HOSTS = ['localhost']\nROOT_URLCONF = 'matrix.urls'\n");
        project.Write("matrix/urls.py", """
            import platform
            import django
            from django.http import HttpResponse
            from django.urls import path
            urlpatterns = [path("", lambda request: HttpResponse(f"Django {django.__version__} on Python {platform.python_version()}", content_type="text/plain"))]

            """);
        return project;
    }
}
