using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Cabinets.Reading;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.IO;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Authoring;

/// <summary>The payload, found again as Windows Installer finds it: by the tables File, Component, Directory and Media, in the cabinets.</summary>
public sealed class InstallerReadBackTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(CabinetCompression.Default)]
    [InlineData(CabinetCompression.Fast)]
    [InlineData(CabinetCompression.Small)]
    [InlineData(CabinetCompression.None)]
    public void EveryFileIsInItsCabinetUnderItsPath(CabinetCompression compression) =>
        Assert.Equal(SampleFiles.Varied, Payload(Write(CabinetLimits.Of(compression), package => package with { Compression = compression })));

    [Fact]
    public void EveryFileIsFoundWhenThereAreSeveralCabinets()
    {
        var package = Write(new CabinetLimits(2, 2_000_000), package => package);

        Assert.InRange(package.Streams.Count, 4, SampleFiles.Varied.Count);
        Assert.Equal(SampleFiles.Varied, Payload(package));
    }

    [Fact]
    public void EmptyFoldersAreCreated()
    {
        var package = Write(CabinetLimits.Of(CabinetCompression.Default), package => package with { EmptyDirectories = ["media/Größe", "logs"] });

        var created = package.RowsOf("CreateFolder").Select(row => PathOf(package, row[0].Text!)).ToList();

        Assert.Contains("media/Größe", created);
        Assert.Contains("logs", created);
    }

    // A cabinet's files must stand in the order of their sequence numbers, each cabinet's up to its Media row's last (Windows Installer: Media table).
    [Fact]
    public void SequencesFollowTheCabinets()
    {
        var package = Write(new CabinetLimits(2, 2_000_000), package => package);
        var sequences = package.RowsOf("File").ToDictionary(row => row[0].Text!, row => row[7].Number!.Value, StringComparer.Ordinal);

        var last = 0;
        Assert.All(package.RowsOf("Media").OrderBy(row => row[0].Number), media =>
        {
            var files = Cabinet(package, media).Files.Select(file => sequences[file.Name]).ToList();
            Assert.Equal(Enumerable.Range(last + 1, files.Count), files);
            last = media[1].Number!.Value;
            Assert.Equal(last, files[^1]);
        });
    }

    private PackageContent Write(CabinetLimits limits, Func<InstallerPackage, InstallerPackage> change)
    {
        var path = _folder[Path.GetRandomFileName() + "/Polls.msi"];
        InstallerWriter.Write(change(SamplePackage.Of(_folder, SampleFiles.Varied)), path, 2, limits, CancellationToken.None);
        return InstallerReader.Read(path);
    }

    private static SortedDictionary<string, byte[]> Payload(PackageContent package)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var media in package.RowsOf("Media"))
        {
            foreach (var (key, content) in Cabinets.Reading.SampleCabinet.Unpack(Cabinet(package, media)))
            {
                contents.Add(key, content);
            }
        }

        var folders = package.RowsOf("Component").ToDictionary(row => row[0].Text!, row => row[2].Text!, StringComparer.Ordinal);
        return new SortedDictionary<string, byte[]>(
            package.RowsOf("File").ToDictionary(
                row => string.Join('/', new[] { PathOf(package, folders[row[1].Text!]), LongName(row[2].Text!) }.Where(part => part.Length > 0)),
                row => contents[row[0].Text!],
                StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    // '#' before its name: the cabinet is a stream of the package.
    private static CabinetReader Cabinet(PackageContent package, IReadOnlyList<Cell> media)
    {
        var name = media[3].Text!;
        Assert.StartsWith("#", name, StringComparison.Ordinal);
        return CabinetReader.Open(PackageSource.Of(name, package.Streams.Single(stream => stream.Name == name[1..]).Open));
    }

    // Below the folder that the user chooses.
    private static string PathOf(PackageContent package, string directory)
    {
        var rows = package.RowsOf("Directory").ToDictionary(row => row[0].Text!, StringComparer.Ordinal);
        var names = new Stack<string>();
        for (var row = rows[directory]; row[0].Text != "INSTALLDIR"; row = rows[row[1].Text!])
        {
            names.Push(LongName(row[2].Text!));
        }

        return string.Join('/', names);
    }

    private static string LongName(string name) => name.Split('|')[^1];
}
