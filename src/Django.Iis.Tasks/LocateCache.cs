using System;
using System.IO;
using System.Runtime.InteropServices;
using Django.Iis.Core.Caching;
using Django.Iis.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Says where the cache of unpacked wheels is, and makes its folder where missing.</summary>
[MSBuildMultiThreadableTask]
public sealed class LocateCache : DjangoTask
{
    /// <summary>DjangoCacheFolder: a path, <c>none</c>, or empty for the user's.</summary>
    public string Asked { get; set; } = "";

    /// <summary>A cache of the project's own, for those who want no other.</summary>
    [Required]
    public string Own { get; set; } = "";

    /// <summary>Full path of the cache.</summary>
    [Output]
    public string CacheFolder { get; set; } = "";

    protected override void ExecuteCore()
    {
        var wanted = string.Equals(Asked, CacheFolders.None, StringComparison.OrdinalIgnoreCase) ? null
            : Asked.Length > 0 ? FullPath(Asked)
            : CacheFolders.OfUser(Environment.GetEnvironmentVariable, ThisSystem());
        CacheFolder = wanted is not null && IsUsable(wanted) ? wanted : FullPath(Own);
    }

    private bool IsUsable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            if (Asked.Length > 0)
            {
                LogWarning(PythonDiagnostics.NoCacheFolder, file: null, 0, folder, error.Message);
            }
            else
            {
                LogMessage(PythonDiagnostics.NoCacheFolder, file: null, 0, folder, error.Message);
            }

            return false;
        }
    }

#pragma warning disable MA0144 // .NET Standard has no other way to ask
    private static CacheSystem ThisSystem() =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? CacheSystem.Windows
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? CacheSystem.MacOS
        : CacheSystem.Unix;
#pragma warning restore MA0144
}
