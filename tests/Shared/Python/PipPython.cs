using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Django.Iis.Core.Python;

namespace Django.Iis.Tests.Python;

/// <summary>Pythons that have pip: the interpreter itself, or a virtual environment of it where a distribution left pip out.</summary>
public static class PipPython
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Known = new(StringComparer.Ordinal);

    /// <summary>Full path of a Python of the interpreter's version that can run pip.</summary>
    public static string With(Interpreter interpreter) => Known.GetOrAdd(interpreter.Executable, program => new Lazy<string>(() => Find(program))).Value;

    private static string Find(string program)
    {
        if (ChildProcess.Run(program, ["-I", "-c", "import pip._vendor.packaging.markers"]).ExitCode == 0)
        {
            return program;
        }

        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        ChildProcess.Run(program, ["-m", "venv", folder["venv"]], environment: new Dictionary<string, string?>(PythonEnvironment.Clean)).Succeeded();
        return BuildPython.PythonOf(folder["venv"]);
    }
}
