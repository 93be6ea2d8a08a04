using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Packages;

/// <summary>Reads the description out of an MSI or a Web Deploy package.</summary>
internal static class PackageReader
{
    /// <summary>Of a ZIP file: "PK".</summary>
    private const int ZipMark = 0x4b50;

    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1848.</exception>
    public static SetupPackage Read(string path)
    {
        try
        {
            // Windows Installer holds the package that it installs open, and may write to it.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var isZip = stream.ReadByte() + (stream.ReadByte() << 8) == ZipMark;
            stream.Position = 0;
            return isZip ? ReadZip(stream) : new SetupPackage(SiteDescriptionXml.Read(ReadMsi(stream)), WebConfig: null);
        }
        catch (Exception problem) when (problem is IOException or FormatException or InvalidDataException or UnauthorizedAccessException)
        {
            throw SetupDiagnostics.PackageUnreadable.Create(path, problem.Message);
        }
    }

    private static byte[] ReadMsi(Stream stream) => new CompoundReader(stream).Find("Binary." + SiteDescription.BinaryName)
        ?? throw new FormatException("it carries no description of its set-up.");

    private static SetupPackage ReadZip(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        // Web Deploy's writers separate names with either kind of slash.
        byte[]? Content(string end) => zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } found ? ReadAll(found) : null;
        var description = Content("/__setup__/" + SiteDescription.FileName) ?? throw new FormatException("it carries no description of its set-up.");
        var config = zip.Entries.Where(entry => entry.FullName.EndsWith("web.config", StringComparison.OrdinalIgnoreCase)).OrderBy(entry => entry.FullName.Length).FirstOrDefault();
        return new SetupPackage(SiteDescriptionXml.Read(description), config is null ? null : ReadAll(config));
    }

    private static byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
