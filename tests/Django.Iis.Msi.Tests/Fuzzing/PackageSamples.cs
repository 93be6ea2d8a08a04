using System;
using System.Collections.Generic;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Summary;

namespace Django.Iis.Msi.Tests.Fuzzing;

/// <summary>Packages in memory.</summary>
internal static class PackageSamples
{
    /// <summary>Every kind of column and value, several keys, a long text, a stream and a storage.</summary>
    public static PackageContent OfAllKinds() => new()
    {
        CodePage = 1252,
        Tables =
        [
            new TableContent(
                new TableDefinition("Kinds",
                [
                    new ColumnDefinition("Key", ColumnKind.Text) { Length = 72, IsKey = true },
                    new ColumnDefinition("Number", ColumnKind.Short) { IsKey = true },
                    new ColumnDefinition("Long", ColumnKind.Long) { IsNullable = true },
                    new ColumnDefinition("Text", ColumnKind.Text) { IsNullable = true, IsLocalizable = true },
                    new ColumnDefinition("Data", ColumnKind.Binary) { IsNullable = true },
                ]),
                [
                    ["a", 1, int.MaxValue, "Grüße", new byte[] { 1, 2, 3 }],
                    ["a", -1, default, new string('x', 70_000), SampleFiles.Noise(5_000)],
                    ["b", short.MaxValue, int.MinValue + 1, default, default],
                ]),
        ],
        Streams = [CompoundStream.FromBytes("cab1.cab", SampleFiles.Noise(5_000)), CompoundStream.FromBytes("\u0005DigitalSignature", [1])],
        Storages = [new CompoundStorage("transform", Guid.Empty, [CompoundStream.FromBytes("a", [1, 2, 3])], [])],
        Summary = new SummaryProperties(new SortedDictionary<int, object>
        {
            [SummaryProperties.CodePage] = 1252,
            [SummaryProperties.Subject] = "Grüße",
            [SummaryProperties.CreateTime] = DateTime.UnixEpoch,
            [SummaryProperties.MinimumInstaller] = 500,
        }),
    };
}
