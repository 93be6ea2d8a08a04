using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Encodings;
using Django.Iis.Msi.Summary;

namespace Django.Iis.Msi.Database;

/// <summary>Writes what a package says as a package, whoever made it first. Two contents that are equal make the same bytes.</summary>
internal static class PackageContentWriter
{
    /// <param name="output">Receives the package at its position.</param>
    /// <param name="package">What it shall say.</param>
    /// <param name="version">Of the compound file; 3 unless there is a reason.</param>
    /// <exception cref="Diagnostics.DiagnosticException">A text is not in the package's code page, or a stream is too large (DJIIS1621, DJIIS1620).</exception>
    public static void Write(Stream output, PackageContent package, CompoundVersion version)
    {
        try
        {
            CompoundFileWriter.Write(output, CompoundLayout.Of(Root(package), version));
        }
        catch (UnknownTextException exception)
        {
            throw ReadingDiagnostics.UnwritableText.Create(exception.CodePage);
        }
    }

    private static CompoundStorage Root(PackageContent package) =>
        new(CompoundFormat.RootName, package.ClassId, [.. Streams(package)], package.Storages);

    private static IEnumerable<CompoundStream> Streams(PackageContent package)
    {
        var tables = DatabaseEncoder.Encode(package.Tables, CodePage.Of(package.CodePage));
        var rest = package.Streams.Select(stream => stream with { Name = StreamName.OfStream(stream.Name) });
        CompoundStream[] summary = package.Summary.Values.Count == 0
            ? []
            : [CompoundStream.FromBytes(SummaryWriter.StreamName, SummaryWriter.Write(package.Summary))];
        return [.. tables, .. rest, .. summary];
    }
}
