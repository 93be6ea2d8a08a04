using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>A Django project of a few files, and djiis_probe.py run on it as the build does.</summary>
public sealed class ProbedProject : IDisposable
{
    public const string UsualManagePy = """
        import os
        import sys

        def main():
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
            from django.core.management import execute_from_command_line
            execute_from_command_line(sys.argv)

        if __name__ == "__main__":
            main()
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _python;

    /// <param name="python">Full path of the Python to probe with.</param>
    /// <param name="settings">Text of shop/settings.py.</param>
    /// <param name="manage">Text of manage.py.</param>
    public ProbedProject(string python, string settings = "", string manage = UsualManagePy)
    {
        _python = python;
        Write("manage.py", manage);
        Write("shop/__init__.py", "");
        Write("shop/settings.py", settings);
    }

    /// <summary>Full path of the folder of manage.py.</summary>
    public string Folder => _folder["my shöp"];

    /// <summary>Full path of something in the project.</summary>
    public string this[string relative] => _folder["my shöp/" + relative];

    public string Write(string relative, string content) => _folder.Write("my shöp/" + relative, content);

    /// <summary>Every file and folder with its time, files with their size, in order.</summary>
    public IReadOnlyList<string> Tree() =>
    [
        .. new DirectoryInfo(Folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => $"{entry.FullName} {entry.LastWriteTimeUtc:O} {(entry as FileInfo)?.Length}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Runs the probe, which must write a report.</summary>
    public ProbeReport Probe(params (string Name, string? Value)[] variables) => Probe([], variables);

    /// <summary>Runs the probe with options, such as <c>--checks</c>.</summary>
    public ProbeReport Probe(IReadOnlyList<string> options, params (string Name, string? Value)[] variables)
    {
        var report = _folder["report.xml"];
        var environment = new Dictionary<string, string?>(PythonEnvironment.Clean);
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        var result = ChildProcess.Run(_python, [BuildPython.Script("djiis_probe.py"), .. options, this["manage.py"], report], _folder.Path, environment);
        Assert.True(File.Exists(report), result.Output);
        return ProbeReport.Read(report);
    }

    /// <summary>Runs the probe, which must fail, and returns the error that the user sees.</summary>
    public DiagnosticException Failure(params (string Name, string? Value)[] variables)
    {
        var report = Probe(variables);
        Assert.NotNull(report.Error);
        return ProbeReport.Failure(report.Error, this["Shop.csproj"], "requirements.txt");
    }

    public void Dispose() => _folder.Dispose();
}
