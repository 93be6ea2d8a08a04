using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;

namespace Django.Iis.Tests.Python;

/// <summary>The Pythons of this machine, found as the SDK finds them.</summary>
public static class BuildPython
{
    /// <summary>The version that the SDK builds for by default.</summary>
    public static readonly Version Usual = new(3, 13);

    private static readonly Lazy<Interpreter?> Found = new(() => Find(Usual));

    /// <summary>The Python to run scripts with: 3.13, or the newest there is; null when there is none.</summary>
    public static Interpreter? Interpreter => Found.Value;

    /// <summary>Full path of the Python to run scripts with. For tests that are <c>[PythonFact]</c>.</summary>
    public static string Executable => Interpreter!.Executable;

    /// <summary>Full path of one of the SDK's scripts.</summary>
    public static string Script(string name) => Repository.File("sdk/python/" + name);

    /// <summary>The Python of a minor version; null when this machine has none.</summary>
    public static Interpreter? Exactly(Version version) => Find(version) is { } found && found.Minor == version.ToString(2) ? found : null;

    /// <summary>The Python of a minor version that this machine has, or, for any other text, the one to run scripts with.</summary>
    public static Interpreter Of(string version) => Version.TryParse(version, out var asked) ? Exactly(asked)! : Interpreter!;

    /// <summary>Makes a virtual environment without pip and returns its Python.</summary>
    public static string CreateEnvironment(string folder, string? python = null)
    {
        ChildProcess.Run(python ?? Executable, ["-I", "-m", "venv", "--without-pip", folder]).Succeeded();
        return PythonOf(folder);
    }

    /// <summary>The Python of a virtual environment.</summary>
    public static string PythonOf(string environment) =>
        OperatingSystem.IsWindows() ? Path.Combine(environment, "Scripts", "python.exe") : Path.Combine(environment, "bin", "python");

    /// <summary>The folder from which a Python imports packages.</summary>
    public static string SitePackages(string python) => Evaluate(python, "__import__('sysconfig').get_path('purelib')");

    /// <summary>The text of a Python expression's value.</summary>
    public static string Evaluate(string python, string expression, IReadOnlyDictionary<string, string?>? environment = null) =>
        ChildProcess.Run(python, ["-c", $"print({expression})"], environment: environment).Succeeded().Trim();

    private static Interpreter? Find(Version version)
    {
        try
        {
            var candidates = new InterpreterCandidates(Environment.GetEnvironmentVariable, OperatingSystem.IsWindows());
            return new InterpreterFinder(candidates, Script("interpreter.py")).Find(version, CancellationToken.None);
        }
        catch (DiagnosticException)
        {
            return null;
        }
    }
}
