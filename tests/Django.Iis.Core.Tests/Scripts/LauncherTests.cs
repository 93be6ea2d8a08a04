using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>The launcher itself. A module named waitress stands in for the server; the real ones run in the end-to-end tests.</summary>
public sealed class LauncherTests : IDisposable
{
    /// <summary>Prints where it is instead of serving.</summary>
    private const string Server = """
        import os, sys
        def run(argv, _serve): print(os.getcwd(), argv, flush=True)
        """;

    /// <summary>Every module of the package that needs no Django, and a request through each gate.</summary>
    private const string Tour = """
        import asyncio, importlib, os, pkgutil, sys
        import django_iis
        from django_iis import front

        async def ask():
            async def application(scope, receive, send): print(scope["scheme"], scope["client"][0])
            scope = {"type": "http", "method": "GET", "path": "/", "headers": [(b"ms-aspnetcore-token", b"sesame"), (b"x-forwarded-proto", b"https"), (b"x-forwarded-for", b"10.0.0.1:9")]}
            await front.asgi(application)(scope, None, None)

        def run(argv, _serve):
            for path in sorted(module.name for module in pkgutil.walk_packages(django_iis.__path__, "django_iis.")):
                if not path.endswith((".settings", ".wsgi", ".asgi", ".remote_user", ".windows_tokens")):
                    importlib.import_module(path)
            environ = {"PATH_INFO": "/", "REQUEST_METHOD": "GET", "HTTP_MS_ASPNETCORE_TOKEN": "sesame", "HTTP_X_FORWARDED_PROTO": "https, http", "REMOTE_ADDR": "127.0.0.1"}
            front.wsgi(lambda environ, start: print(environ["wsgi.url_scheme"]))(environ, None)
            asyncio.run(ask())
            print("Python %d.%d toured" % sys.version_info[:2], flush=True)
        """;

    private readonly SiteCode _site = new();

    public LauncherTests()
    {
        _site.Write("app/waitress/__init__.py", "");
        _site.Write("app/waitress/runner.py", Server);
    }

    public void Dispose() => _site.Dispose();

    /// <summary>Those that a package may be made for, as far as this machine has them.</summary>
    public static TheoryData<string> Pythons() =>
        [.. new[] { "3.10", "3.11", "3.12", "3.13", "3.14" }.Where(version => BuildPython.Exactly(Version.Parse(version)) is not null).DefaultIfEmpty("any")];

    /// <summary>A warning of Python's, such as for what the next version removes, is an error here.</summary>
    [PythonTheory]
    [MemberData(nameof(Pythons))]
    public void EachPythonRunsTheLauncherWithoutAWarning(string version)
    {
        _site.Write("app/waitress/runner.py", Tour);

        var log = _site.LaunchStrictly(BuildPython.Of(version).Executable, ["waitress"], ("HTTP_PLATFORM_TOKEN", "sesame")).Succeeded();

        Assert.Matches("(?s)http\r?\nhttps 10.0.0.1\r?\nPython [0-9.]+ toured", log);
    }

    [PythonFact]
    public void AServerThatIsNotAmongThePackagesIsOneSentence()
    {
        var result = _site.Launch(["hypercorn"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("launcher: the package 'hypercorn' is not among the site's packages", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void TheServerRunsInTheProjectsFolderWithItsOwnArguments()
    {
        var result = _site.Launch(["waitress", "--listen=127.0.0.1:80", "a:b"], ("HTTP_PLATFORM_TOKEN", "sesame"));

        Assert.Contains($"{_site["app"]} ['waitress', '--listen=127.0.0.1:80', 'a:b']", result.Succeeded(), StringComparison.Ordinal);
        Assert.Contains("forwarded headers count from requests with IIS's token", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void WithoutATokenTheLogWarnsThatHeadersDoNotCountAndNamesARemedy()
    {
        var log = _site.Launch(["waitress"]).Succeeded();

        Assert.Contains("launcher: warning: HttpPlatformHandler gave this process no HTTP_PLATFORM_TOKEN", log, StringComparison.Ordinal);
        Assert.Contains("set the environment variable DJANGO_IIS_FORWARDED_HEADERS to Loopback", log, StringComparison.Ordinal);
    }

    [PythonTheory]
    [InlineData("HTTP_PLATFORM_TOKEN", "sesame", "None")]
    [InlineData("DJANGO_IIS_FORWARDED_HEADERS", "Loopback", "None")]
    [InlineData("HTTP_PLATFORM_TOKEN", "", "1")]
    public void TheSettingsLearnWhetherHttpsCanBeTold(string name, string value, string expected)
    {
        _site.Write("app/waitress/runner.py", "import os\ndef run(argv, _serve): print('unknown:', os.environ.get('DJANGO_IIS_SCHEME_UNKNOWN'), flush=True)\n");

        Assert.Contains("unknown: " + expected, _site.Launch(["waitress"], (name, value)).Succeeded(), StringComparison.Ordinal);
    }

    [PythonTheory]
    [InlineData("gunicorn", "there is no server 'gunicorn'")]
    [InlineData("", "usage: python launcher.py")]
    public void AWrongCommandLineIsOneSentence(string server, string expected)
    {
        var result = _site.Launch(server.Length == 0 ? [] : [server]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AMissingApplicationFolderIsOneSentence()
    {
        var result = _site.Launch(["waitress"], ("DJANGO_IIS_APPLICATION", Path.Combine("..", "elsewhere")));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("(DJANGO_IIS_APPLICATION) cannot be entered", result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void APathWithoutThePackageIsOneSentence()
    {
        var result = _site.Launch(["waitress"], ("PYTHONPATH", ".."));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("No module named 'django_iis'", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void OutputGoesToAFileInTheDataDirectory()
    {
        var result = _site.Launch(["waitress", "a:b"], ("DJANGO_IIS_STDOUT_LOG", "1"));

        Assert.Empty(result.Succeeded());
        var log = Assert.Single(Directory.GetFiles(_site["data/logs"]));
        Assert.Matches(@"output_\d{8}T\d{6}Z_\d+\.log$", log);
        Assert.Contains("['waitress', 'a:b']", File.ReadAllText(log), StringComparison.Ordinal);
    }

    [PythonFact]
    public void WithoutADataDirectoryThatCanBeMadeOutputStaysWhereItWas()
    {
        _site.Write("data", "a file");

        Assert.Contains("['waitress', 'a:b']", _site.Launch(["waitress", "a:b"], ("DJANGO_IIS_STDOUT_LOG", "1")).Succeeded(), StringComparison.Ordinal);
    }

    [PythonFact]
    public void AFullFileIsFollowedByAnother()
    {
        const string code = """
            import sys
            from django_iis import output
            files = output.take_over(sys.argv[1] if len(sys.argv) > 1 else "logs", output.Limits({"DJANGO_IIS_LOG_MEGABYTES": "0.0001"}))
            for number in range(10): print(f"{number} " + "ü" * 20)
            """;
        _site.Print(code);

        var files = Directory.GetFiles(_site["www/logs"]);
        Assert.True(files.Length > 2);
        Assert.All(files, file => Assert.InRange(new FileInfo(file).Length, 1, 105));
        Assert.Equal(10, files.Sum(file => File.ReadAllLines(file).Length));
    }

    [PythonFact]
    public void OldFilesGoThoseOfThePlatformHandlerToo()
    {
        const string code = """
            import os, time
            from django_iis import output
            os.makedirs("logs")
            for number in range(8):
                for name in (f"stdout_{number}.log", f"output_{number}.log", f"django_{number}.log"):
                    open(os.path.join("logs", name), "w").close()
                    os.utime(os.path.join("logs", name), (time.time() - 3600 * number,) * 2)
            os.utime(os.path.join("logs", "output_1.log"), (0, 0))
            output.take_over("logs", output.Limits({"DJANGO_IIS_LOG_FILES": "4", "DJANGO_IIS_LOG_DAYS": "1"}))
            """;
        _site.Print(code);

        var left = Directory.GetFiles(_site["www/logs"]).Select(Path.GetFileName).ToList();
        Assert.Equal(8, left.Count(name => name!.StartsWith("django_", StringComparison.Ordinal)));
        Assert.Equal(["output_0.log", "stdout_0.log", "stdout_1.log"], left.Where(name => !name!.StartsWith("django_", StringComparison.Ordinal) && name.Length == "stdout_0.log".Length).Order(StringComparer.Ordinal));
    }

    [PythonTheory]
    [InlineData("none")]
    [InlineData("-1")]
    [InlineData("0")]
    public void ALimitThatIsNoNumberIsTheDefault(string value) =>
        Assert.Equal("10485760", _site.Print($"from django_iis.output import Limits; print(Limits({{'DJANGO_IIS_LOG_MEGABYTES': '{value}'}}).size)"));
}
