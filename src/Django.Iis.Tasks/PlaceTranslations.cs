using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks;

/// <summary>Puts compiled translations among the application's files, in the place of those that the project has.</summary>
[MSBuildMultiThreadableTask]
public sealed class PlaceTranslations : DjangoTask
{
    /// <summary>The application's files, with metadata TargetPath.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The folder that <see cref="CompileTranslations"/> filled; need not exist.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The files that ship: full paths with metadata TargetPath, in its order.</summary>
    [Output]
    public ITaskItem[] Selected { get; set; } = [];

    protected override void ExecuteCore()
    {
        var folder = FullPath(Folder);
        var files = new SortedDictionary<string, string>(Content.ToDictionary(item => item.GetMetadata("TargetPath"), item => item.ItemSpec, StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            files[RelativePath.Below(folder, path)!] = path;
        }

        Selected = [.. files.Select(file => new TaskItem(file.Value, new Dictionary<string, string>(StringComparer.Ordinal) { ["TargetPath"] = file.Key }))];
    }
}
