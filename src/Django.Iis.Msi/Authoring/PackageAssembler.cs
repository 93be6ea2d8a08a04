using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Archives;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Summary;
using Django.Iis.Msi.Validation;

namespace Django.Iis.Msi.Authoring;

/// <summary>Makes the parts of a package and joins them: cabinets first, since the tables need what is learnt of the files on the way.</summary>
internal sealed class PackageAssembler
{
    private readonly InstallerPlan _plan;
    private readonly FolderCompressor _compressor;
    private readonly CabinetLimits _limits;
    private readonly OutputFile _output;

    public PackageAssembler(InstallerPlan plan, FolderCompressor compressor, CabinetLimits limits, OutputFile output)
    {
        _plan = plan;
        _compressor = compressor;
        _limits = limits;
        _output = output;
    }

    /// <summary>Writes the package, and returns what validation warns of.</summary>
    public IReadOnlyList<ValidationFinding> Assemble(CancellationToken cancellationToken) => _output.Guard(() =>
    {
        var cabinets = WriteCabinets(cancellationToken);
        var database = DatabaseAuthor.Write(_plan, cabinets);
        CompoundStream[] content =
        [
            .. DatabaseEncoder.Encode(database.WithValidation()),
            .. cabinets.Select(cabinet => CompoundStream.FromFile(StreamName.OfStream(cabinet.Name), cabinet.Path)),
        ];

        cancellationToken.ThrowIfCancellationRequested();
        return Publish([.. content, Summarize(content)], cancellationToken);
    });

    private IReadOnlyList<EmbeddedCabinet> WriteCabinets(CancellationToken cancellationToken)
    {
        var files = _plan.Files.Select(file => new CabinetFile(file.Key, file.Source.Source, file.Source.Size, file.Source.Sha256));
        return [.. CabinetPlanner.Divide(files, _limits).Select((part, index) => WriteCabinet(part, index, cancellationToken))];
    }

    private EmbeddedCabinet WriteCabinet(IReadOnlyList<CabinetFile> files, int index, CancellationToken cancellationToken)
    {
        var name = string.Format(CultureInfo.InvariantCulture, "cab{0}.cab", index + 1);
        using var stream = _output.CreateTemporary(name);
        return new EmbeddedCabinet(name, stream.Name, CabinetWriter.Write(stream, files, _compressor, cancellationToken));
    }

    // The package code follows from everything in the package but itself, so it is empty while that is hashed.
    private CompoundStream Summarize(IReadOnlyList<CompoundStream> content)
    {
        var summary = SummaryOf(_plan.Package);
        var fingerprint = ContentFingerprint.OfStreams([.. content, Encode(summary)]);
        return Encode(summary with { PackageCode = InstallerIdentity.PackageCode(fingerprint) });
    }

    private static CompoundStream Encode(SummaryInformation summary) =>
        CompoundStream.FromBytes(SummaryWriter.StreamName, SummaryWriter.Write(SummaryProperties.Of(summary)));

    private static SummaryInformation SummaryOf(InstallerPackage package)
    {
        var platform = PlatformFacts.Of(package.Platform);
        return new SummaryInformation
        {
            Subject = package.ProductName,
            Author = package.Manufacturer,
            Comments = "Installs " + package.ProductName + " " + package.Version,
            Template = platform.Template + ";" + ProductLanguage.Identifier,
            PackageCode = Guid.Empty,
            MinimumInstaller = PlatformFacts.MinimumInstaller,
            Time = ContentTime.Of(StableKey.Hash(package.ProductName + package.Version)),
        };
    }

    private IReadOnlyList<ValidationFinding> Publish(IReadOnlyList<CompoundStream> streams, CancellationToken cancellationToken)
    {
        var layout = CompoundLayout.Of(CompoundStorage.Root(PackageContent.DatabaseClass, streams));
        if (layout.FileSize > CompoundFormat.MaxFileSize)
        {
            throw MsiDiagnostics.PackageTooLarge.At(_output.Path, line: 0, _output.Path);
        }

        string temporary;
        using (var stream = _output.CreateTemporary("msi"))
        {
            temporary = stream.Name;
            CompoundFileWriter.Write(stream, layout);
        }

        return new PackageApproval(_output, _plan.Package.SuppressedRules).Publish(temporary, cancellationToken);
    }
}
