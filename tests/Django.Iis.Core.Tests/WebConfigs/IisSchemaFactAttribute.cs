using System;
using System.IO;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>A test against Microsoft's schema files, which are not ours to ship: skipped where their folder does not stand beside the repository.</summary>
public sealed class IisSchemaFactAttribute : TheoryAttribute
{
    public IisSchemaFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "needs the folder ../shared/iis-schema beside the repository or a folder above it";
        }
    }

    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "iis-schema");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
