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

    private readonly SiteCode _site = new();

    public LauncherTests()
    {
        _site.Write("app/waitress/__init__.py", "");
        _site.Write("app/waitress/runner.py", Server);
    }

    public void Dispose() => _site.Dispose();

    [PythonFact]
    public void TheServerRunsInTheProjectsFolderWithItsOwnArguments()
    {
        var result = _site.Launch(["waitress", "--listen=127.0.0.1:80", "a:b"], ("HTTP_PLATFORM_TOKEN", "sesame"));

        Assert.Contains($"{_site["app"]} ['waitress', '--listen=127.0.0.1:80', 'a:b']", result.Succeeded(), StringComparison.Ordinal);
        Assert.Contains("forwarded headers count from requests with IIS's token", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void WithoutATokenTheLogSaysThatHeadersDoNotCount() =>
        Assert.Contains("HTTP_PLATFORM_TOKEN is not set", _site.Launch(["waitress"]).Succeeded(), StringComparison.Ordinal);

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
