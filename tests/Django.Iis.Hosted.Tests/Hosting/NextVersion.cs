using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>The SDK's next version: the same but for its number and a comment in one of its scripts.</summary>
internal static class NextVersion
{
    public const string Version = "1.0.1";

    /// <summary>Lets the projects below a folder choose between the SDK and its next version.</summary>
    public static void Offer(string folder)
    {
        var feed = Path.Combine(folder, "next");
        Pack(feed);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="private" value="{PackedSdk.Feed}" />
                <add key="next" value="{feed}" />
              </packageSources>
            </configuration>
            """);
    }

    private static void Pack(string feed)
    {
        Directory.CreateDirectory(feed);
        var package = Path.Combine(feed, $"Django.Iis.Sdk.{Version}.nupkg");
        File.Copy(Directory.EnumerateFiles(PackedSdk.Feed, "Django.Iis.Sdk.*.nupkg").Single(), package);
        using var archive = ZipFile.Open(package, ZipArchiveMode.Update);
        Edit(archive, "Django.Iis.Sdk.nuspec", text => text.Replace("<version>1.0.0</version>", $"<version>{Version}</version>", System.StringComparison.Ordinal));
        Edit(archive, "python/djiis_probe.py", text => text + "# the next version\n");
        // Packing it would list another hash.
        Edit(archive, "identity.txt", text => string.Concat(text.Split('\n').Select(line => (line.Contains("djiis_probe.py", System.StringComparison.Ordinal) ? "-" + line[1..] : line) + "\n")));
    }

    private static void Edit(ZipArchive archive, string name, System.Func<string, string> change)
    {
        var entry = archive.GetEntry(name)!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        Assert.NotEqual(text, change(text));
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(change(text));
    }
}
