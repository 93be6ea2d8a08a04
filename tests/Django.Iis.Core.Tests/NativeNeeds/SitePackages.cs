using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.NativeNeeds;
using Django.Iis.Core.Python;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.NativeNeeds;

/// <summary>A site-packages folder with distributions of native code.</summary>
internal sealed class SitePackages : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder["site-packages"];

    /// <summary>Adds a distribution.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="tag">Of its wheel.</param>
    /// <param name="files">Its libraries by path; one whose content is null is in RECORD only.</param>
    public SitePackages With(string name, string tag, params (string Path, SyntheticExecutable? Content)[] files)
    {
        foreach (var (path, content) in files.Where(file => file.Content is not null))
        {
            // Unpacked, the files of a data folder stand among the others.
            var unpacked = path.StartsWith(name + "-1.0.data/", StringComparison.Ordinal) ? path.Split('/', 3)[2] : path;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.Combine(Path, unpacked))!);
            File.WriteAllBytes(System.IO.Path.Combine(Path, unpacked), content!.ToBytes());
        }

        _folder.Write($"site-packages/{name}-1.0.dist-info/METADATA", $"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n\nName: other\n");
        _folder.Write($"site-packages/{name}-1.0.dist-info/WHEEL", $"Wheel-Version: 1.0\nTag: {tag}\n");
        _folder.Write($"site-packages/{name}-1.0.dist-info/RECORD", string.Concat(files.Select(file => file.Path + ",,\n")));
        return this;
    }

    public NativeNeedsReport Find(string platform = "win_amd64", string minor = "3.13", string? runtime = null) =>
        new NativeNeedsFinder(TargetPlatform.Parse(platform, projectFile: ""), minor, runtime).Find(Path, CancellationToken.None);

    public IReadOnlyList<string> Missing(string platform = "win_amd64", string minor = "3.13", string? runtime = null) =>
        Find(platform, minor, runtime).Needs.SingleOrDefault()?.Libraries ?? [];

    public void Dispose() => _folder.Dispose();
}
