using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Projects;

namespace Django.Iis.Core.Sites;

/// <summary>Gathers a site's files and checks that Windows can hold them.</summary>
public sealed class SiteModelBuilder
{
    private readonly List<(FileRole Role, string Path, string Source, LayoutKind? Layout)> _files = [];

    /// <summary>Adds one file.</summary>
    public void AddFile(FileRole role, string path, string source, LayoutKind? layout = null) => _files.Add((role, path, source, layout));

    /// <summary>Adds a folder with all it holds, but for what Python leaves behind; no folder is fine.</summary>
    public void AddFolder(FileRole role, string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            AddFile(role, RelativePath.Below(folder, file)!, file);
        }
    }

    /// <summary>The files in ordinal order, with size and hash.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1006, DJIIS1213, DJIIS1305: a name that Windows cannot hold, or two that are one there.</exception>
    public IReadOnlyList<SiteFile> Build(CancellationToken cancellation)
    {
        CheckNames();
        var ordered = _files.OrderBy(file => file.Role).ThenBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.Layout).ToArray();
        try
        {
            return
            [
                .. ordered.AsParallel().AsOrdered().WithCancellation(cancellation)
                    .Select(file => Describe(file.Role, file.Path, file.Source, file.Layout)),
            ];
        }
        catch (AggregateException errors)
        {
            // One file that cannot be read is the whole story.
            ExceptionDispatchInfo.Capture(errors.Flatten().InnerExceptions[0]).Throw();
            throw;
        }
    }

    // The size is asked of the open file: that of a link would be the link's own.
    private static SiteFile Describe(FileRole role, string path, string source, LayoutKind? layout)
    {
        using var stream = File.OpenRead(source);
        return new SiteFile(role, path, source, stream.Length, Hashes.OfStream(stream), layout);
    }

    private void CheckNames()
    {
        foreach (var file in _files)
        {
            if (WindowsNames.Refuse(file.Path) is { } reason)
            {
                throw Refusal(file.Role, file.Path, file.Source, reason);
            }
        }

        foreach (var role in _files.GroupBy(file => (file.Role, file.Layout)))
        {
            if (role.GroupBy(file => file.Path, StringComparer.Ordinal).FirstOrDefault(files => files.Skip(1).Any()) is { } same)
            {
                throw Refusal(role.Key.Role, same.Key, same.ElementAt(1).Source, $"two files are meant for that name, and the other one is '{same.First().Source}'");
            }

            foreach (var (first, second) in WindowsNames.CaseTwins(role.Select(file => file.Path)))
            {
                var source = role.First(file => file.Path == second || file.Path.StartsWith(second + "/", StringComparison.Ordinal)).Source;
                throw Refusal(role.Key.Role, second, source, $"it differs from '{first}' in upper and lower case only, and they are one name there");
            }
        }
    }

    private static Exception Refusal(FileRole role, string path, string source, string reason) => role switch
    {
        FileRole.Python => RequirementDiagnostics.WindowsCannotHoldName.At(source, 0, path, reason),
        FileRole.Static => StaticDiagnostics.WindowsCannotHoldName.At(source, 0, path, reason),
        _ => ProjectDiagnostics.WindowsCannotHoldName.At(source, 0, path, reason, path),
    };
}
