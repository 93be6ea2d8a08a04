using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Python;

namespace Django.Iis.Tests.Python;

/// <summary>A virtual environment with the real Django, made once in a test run from whatever pip is configured with.</summary>
public static class DjangoEnvironment
{
    private static readonly string[] AskOnce = ["--retries", "0", "--timeout", "10"];

    /// <summary>What projects commonly use beside Django.</summary>
    private static readonly string[] Companions = ["channels", "python-dotenv", "python-decouple", "django-environ", "whitenoise"];

    private static readonly Lazy<string?> Reason = new(WhyNot);

    private static readonly Lazy<string?> CompanionReason = new(() => Reason.Value ?? WhyNoCompanions());

    private static readonly Lazy<string> Made = new(Make);

    /// <summary>Why there can be none on this machine; null when there can.</summary>
    public static string? Missing => Reason.Value;

    /// <summary>Why there can be none with Channels, WhiteNoise and readers of .env files too; null when there can.</summary>
    public static string? MissingCompanions => CompanionReason.Value;

    /// <summary>Full path of its Python. For tests that are <c>[DjangoFact]</c>.</summary>
    public static string Python => Made.Value;

    private static string? WhyNot()
    {
        if (BuildPython.Interpreter is null)
        {
            return "needs Python 3.10 or later, with venv";
        }

        var isServed = IsOffline ? IsInFindLinks("django") : IsOnIndex();
        return isServed ? null : "needs a package index with Django: set PIP_INDEX_URL, or PIP_NO_INDEX=1 and PIP_FIND_LINKS";
    }

    private static bool IsOffline => Environment.GetEnvironmentVariable("PIP_NO_INDEX") is "1" or "true";

    private static string? WhyNoCompanions()
    {
        var missing = IsOffline ? Companions.Where(name => !IsInFindLinks(name)).ToList() : [];
        return missing.Count == 0 ? null : "needs wheels of " + string.Join(", ", missing);
    }

    private static bool IsInFindLinks(string distribution) =>
        (Environment.GetEnvironmentVariable("PIP_FIND_LINKS") ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(place => Uri.TryCreate(place, UriKind.Absolute, out var address) && address.IsFile ? address.LocalPath : place)
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.whl"))
            .Any(wheel => Path.GetFileName(wheel).Replace('_', '-').StartsWith(distribution + "-", StringComparison.OrdinalIgnoreCase));

    private static bool IsOnIndex()
    {
        using var folder = new TemporaryFolder();
        return ChildProcess.Run(BuildPython.Executable, ["-m", "pip", "download", "-q", "--no-deps", .. AskOnce, "-d", folder.Path, "Django~=5.2.0"]).ExitCode == 0;
    }

    private static string Make()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var environment = new Dictionary<string, string?>(PythonEnvironment.Clean);
        ChildProcess.Run(BuildPython.Executable, ["-m", "venv", folder["venv"]], environment: environment).Succeeded();
        var python = BuildPython.PythonOf(folder["venv"]);
        string[] companions = MissingCompanions is null ? Companions : [];
        ChildProcess.Run(python, ["-m", "pip", "install", "-q", "--no-compile", "Django~=5.2.0", .. companions], environment: environment).Succeeded();
        return python;
    }
}
