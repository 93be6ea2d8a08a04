using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Core.Projects;

namespace Django.Iis.Core.Python.ByteCode;

/// <summary>Where byte-code stands, and the files in which djiis_compile.py is told what to do. Source: PEP 3147.</summary>
public static class ByteCodeFiles
{
    private const string SourceExtension = ".py";

    /// <summary>The value of <c>DjangoCompilePython</c>; true and false are All and None.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1004.</exception>
    public static ByteCodeScope ParseScope(string value, string projectFile) =>
        bool.TryParse(value, out var isOn) ? (isOn ? ByteCodeScope.All : ByteCodeScope.None) : Choice.Parse<ByteCodeScope>("DjangoCompilePython", value, projectFile);

    /// <summary>How a version of CPython marks its byte-code, for example <c>cpython-313</c>.</summary>
    public static string Tag(Version version) => string.Format(CultureInfo.InvariantCulture, "cpython-{0}{1}", version.Major, version.Minor);

    /// <summary>Whether a path is that of a source file.</summary>
    public static bool IsSource(string path) => path.EndsWith(SourceExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of a source's byte-code, from the source's path, each separated by <c>/</c>.</summary>
    public static string PathOf(string source, string tag)
    {
        var slash = source.LastIndexOf('/') + 1;
        var stem = source.Substring(slash, source.Length - slash - SourceExtension.Length);
        return source.Substring(0, slash) + "__pycache__/" + stem + "." + tag + ".pyc";
    }

    /// <summary>The jobs as text.</summary>
    public static string Format(IEnumerable<ByteCodeJob> jobs) => string.Concat(jobs.Select(job => $"{job.Source}\t{job.Name}\t{job.Output}\n"));

    /// <summary>What the script says of sources that do not compile.</summary>
    public static IReadOnlyList<ByteCodeFailure> ReadReport(string path) =>
    [
        .. File.ReadAllLines(path, Encoding.UTF8).Select(line => line.Split(['\t'], 3)).Where(fields => fields.Length == 3)
            .Select(fields => new ByteCodeFailure(fields[0], int.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture), fields[2])),
    ];
}
