using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Core.Python;

/// <summary>Finds the one line of pip's output that says what went wrong, where pip itself only points at the lines above.</summary>
internal static class PipReason
{
    private const string ErrorPrefix = "ERROR: ";

    private static readonly string[] VersionControls = ["git ", "hg ", "svn ", "bzr "];

    /// <summary>Whether a line says that a program which pip started has failed.</summary>
    public static bool IsFailedSubprocess(string line) =>
        line.Contains("subprocess-exited-with-error") || line.Contains("Failed building wheel") || line.Contains("metadata-generation-failed");

    /// <summary>Whether building a distribution failed, and not fetching its source.</summary>
    public static bool IsFailedBuild(IReadOnlyList<string> lines) => lines.Any(IsFailedSubprocess) && !lines.Any(IsFailedClone);

    /// <summary>What went wrong, without a full stop.</summary>
    public static string Of(IReadOnlyList<string> lines) => Plain(
        OfSubprocess(lines) ??
        OfCrash(lines) ??
        OfCross(lines) ??
        OfError(lines) ??
        LastFilled(lines) ??
        "no output");

    /// <summary>Which distributions want what.</summary>
    public static string OfConflict(IReadOnlyList<string> lines)
    {
        var causes = lines
            .SkipWhile(line => !line.StartsWith("The conflict is caused by", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.Trim().Length > 0)
            .Select(line => line.Trim())
            .ToList();
        return causes.Count > 0
            ? string.Join("; ", causes)
            : Plain(lines.FirstOrDefault(line => line.StartsWith("ERROR: Cannot install", StringComparison.Ordinal)) ?? Of(lines));
    }

    private static bool IsFailedClone(string line) =>
        line.TrimStart().StartsWith("× ", StringComparison.Ordinal) &&
        VersionControls.Any(program => line.TrimStart().Substring(2).StartsWith(program, StringComparison.Ordinal));

    // The last line of the program's output, which pip repeats in a block or has shown just before.
    private static string? OfSubprocess(IReadOnlyList<string> lines)
    {
        var end = IndexOf(lines, line => line.Trim() == "[end of output]");
        var until = end >= 0 ? end : IndexOf(lines, line => line.Contains("subprocess-exited-with-error"));
        return until < 0 ? null : LastFilled(lines.Take(until));
    }

    private static string? OfCrash(IReadOnlyList<string> lines) =>
        lines.Any(line => line.StartsWith("ERROR: Exception:", StringComparison.Ordinal)) ? LastFilled(lines) : null;

    // × what failed
    // ╰─> why
    private static string? OfCross(IReadOnlyList<string> lines)
    {
        var cross = IndexOf(lines, line => line.StartsWith("× ", StringComparison.Ordinal));
        if (cross < 0)
        {
            return null;
        }

        var why = lines.Skip(cross + 1).FirstOrDefault(line => line.StartsWith("╰─> ", StringComparison.Ordinal));
        return lines[cross].Substring(2) + (why is null ? "" : ": " + why.Substring(4));
    }

    // What the error is about stands indented below it: which packages lack a hash.
    private static string? OfError(IReadOnlyList<string> lines)
    {
        var error = IndexOf(lines, line => line.StartsWith(ErrorPrefix, StringComparison.Ordinal), fromEnd: true);
        if (error < 0)
        {
            return null;
        }

        var next = error + 1 < lines.Count && lines[error + 1].StartsWith("    ", StringComparison.Ordinal) ? lines[error + 1].Trim().TrimEnd(':') : "";
        return next.Length == 0 ? lines[error] : lines[error] + " " + next;
    }

    private static string? LastFilled(IEnumerable<string> lines) => lines.LastOrDefault(line => line.Trim().Length > 0);

    private static int IndexOf(IReadOnlyList<string> lines, Func<string, bool> predicate, bool fromEnd = false)
    {
        var found = Enumerable.Range(0, lines.Count).Where(index => predicate(lines[index])).DefaultIfEmpty(-1);
        return fromEnd ? found.Last() : found.First();
    }

    private static string Plain(string line)
    {
        var text = line.Trim().Replace(ErrorPrefix, "");
        return (text.StartsWith("error: ", StringComparison.Ordinal) ? text.Substring("error: ".Length) : text).TrimEnd('.');
    }
}
