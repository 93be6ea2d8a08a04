using System.IO;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.CompoundFiles.Reading;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.IO;

namespace Django.Iis.EndToEnd.Tests.Installed;

/// <summary>
/// An MSI as the build made it, but for one stream: the program of its Binary table. What ships there is a .NET Framework program, and Wine 8 has no .NET Framework; in its place stands the
/// .NET 10 build of the same source. Tables, sequence, arguments and files are those that ship.
/// </summary>
internal static class SwappedInstaller
{
    /// <summary>The row of set-up: actions share it, and the first of them names it.</summary>
    private static readonly string Program = StreamName.OfStream("Binary.CheckServer");

    public static void Write(string msi, string program, string path)
    {
        var package = CompoundFile.Read(PackageSource.OfFile(msi));
        Assert.True(IsProgram(package.Streams.Single(stream => stream.Name == Program)), "the stream holds no program");
        var streams = package.Streams.Select(stream => stream.Name == Program ? CompoundStream.FromFile(Program, program) : stream).ToList();
        using var file = File.Create(path);
        CompoundFileWriter.Write(file, CompoundLayout.Of(package with { Streams = streams }));
    }

    private static bool IsProgram(CompoundStream stream)
    {
        using var content = stream.Open();
        return content.ReadByte() == 'M' && content.ReadByte() == 'Z';
    }
}
