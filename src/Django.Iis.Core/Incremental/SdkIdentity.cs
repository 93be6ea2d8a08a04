using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Incremental;

/// <summary>
/// The SDK as an input of what it makes: a hash of its programs' content. The same for both flavours of the tasks, so that Visual Studio and the dotnet
/// command take turns on one obj folder; the same for a package that was packed or unpacked again.
/// </summary>
public static class SdkIdentity
{
    /// <summary>A process has one SDK or a few, and their files do not change while it runs.</summary>
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The name of the list of hashes that a package brings along, as packages do not change; without it, files are hashed here.</summary>
    private const string PackedName = "identity.txt";

    /// <param name="folder">Full path of the SDK package's folder.</param>
    public static string Of(string folder) => Known.GetOrAdd(folder, Compute);

    private static string Compute(string folder)
    {
        var packed = Path.Combine(folder, PackedName);
        if (File.Exists(packed))
        {
            return Hashes.OfText(File.ReadAllText(packed));
        }

        var programs = new[] { "tasks", "python" }
            .Select(name => Path.Combine(folder, name))
            .Where(Directory.Exists)
            .SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            .Select(file => RelativePath.Below(folder, file) + " " + Hashes.OfFile(file))
            .OrderBy(line => line, StringComparer.Ordinal);
        return Hashes.OfText(string.Join("\n", programs));
    }
}
