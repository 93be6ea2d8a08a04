using System;
using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Python;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Finds the Python to build with. The answer is kept, so that nothing is started again while PATH and the program stay the same.</summary>
[MSBuildMultiThreadableTask]
public sealed class FindPython : DjangoTask
{
    [Required]
    public string PythonVersion { get; set; } = "";

    /// <summary>Full path of interpreter.py.</summary>
    [Required]
    public string Script { get; set; } = "";

    /// <summary>Where the answer is kept.</summary>
    [Required]
    public string CacheFile { get; set; } = "";

    [Output]
    public string Python { get; set; } = "";

    /// <summary>major.minor.patch.</summary>
    [Output]
    public string FoundVersion { get; set; } = "";

    /// <summary>Full path of the wheel of a pip for this Python; empty when it has one installed.</summary>
    [Output]
    public string PipWheel { get; set; } = "";

    protected override void ExecuteCore()
    {
        var asked = Version.Parse(PythonVersion);
        var candidates = new InterpreterCandidates(Environment.GetEnvironmentVariable, Path.DirectorySeparatorChar == '\\');
        var question = Hashes.OfText(asked + "\n" + candidates.Fingerprint(asked));
        var found = Recall(question);
        var isNews = found is null;
        if (found is null)
        {
            found = new InterpreterFinder(candidates, FullPath(Script)) { OnCommand = LogCommand }.Find(asked, Cancellation);
            AtomicFile.WriteText(FullPath(CacheFile), string.Join("\n", question, found.Executable, found.Version, Stamp(found.Executable), found.Pip));
        }

        if (isNews && found.Minor != asked.ToString(2))
        {
            LogMessage(PythonDiagnostics.OtherMinor, file: null, 0, found.Version, found.Executable, asked.ToString(2));
        }

        Python = found.Executable;
        FoundVersion = found.Version.ToString();
        PipWheel = found.Pip.EndsWith(".whl", StringComparison.OrdinalIgnoreCase) ? found.Pip : "";
    }

    private Interpreter? Recall(string question)
    {
        var cache = FullPath(CacheFile);
        var lines = File.Exists(cache) ? File.ReadAllLines(cache) : [];
        // An empty last line is no line to ReadAllLines: a Python whose pip is not known.
        var pip = lines.Length > 4 ? lines[4] : "";
        return lines.Length is 4 or 5 && lines[0] == question && Version.TryParse(lines[2], out var version) && lines[3] == Stamp(lines[1]) && IsThere(pip)
            ? new Interpreter(lines[1], version, pip)
            : null;
    }

    // pip comes and goes without a change of the program.
    private static bool IsThere(string pip) => pip.Length == 0 || File.Exists(pip) || Directory.Exists(pip);

    private static string Stamp(string executable)
    {
        var file = LinkedFile.Of(executable);
        return file.Exists ? $"{file.Length} {file.LastWriteTimeUtc.Ticks}" : "absent";
    }
}
