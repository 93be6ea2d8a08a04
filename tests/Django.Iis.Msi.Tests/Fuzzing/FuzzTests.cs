using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Cabinets.Reading;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.IO;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Msi.Tests.Cabinets.Reading;
using Django.Iis.Msi.Tests.Database.Reading;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Fuzzing;

/// <summary>
/// Damaged packages and cabinets: each is read, or refused with a code and its name, in little time and memory. Mutation <c>n</c> of a seed is the same in every run; a
/// failure names it, and what it showed becomes a test of its own in <c>HostilePackageTests</c>.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const int PackageMutations = 2_500;
    private const int CabinetMutations = 1_000;

    /// <summary>A decoder's window and tables, and the tables of a package, with room to spare; what a wrong length could claim is far more.</summary>
    private const long MaxAllocation = 48 * 1024 * 1024;

    /// <summary>Reading takes a millisecond; this is for machines that do much else at the time.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void DamagedPackagesAreReadOrRefused(ushort version) => AssertPackages(OwnPackage(version), PackageMutations);

    [Fact]
    public void DamagedPackagesWithAllKindsOfValuesAreReadOrRefused()
    {
        using var bytes = new MemoryStream();
        PackageContentWriter.Write(bytes, PackageSamples.OfAllKinds(), CompoundVersion.Three);

        AssertPackages(bytes.ToArray(), PackageMutations);
    }

    [ToolFact("wixl")]
    public void DamagedPackagesOfWixlAreReadOrRefused() => AssertPackages(File.ReadAllBytes(WixlPackage.Build(_folder).Path), PackageMutations);

    // Without checksums too: else few of the damaged blocks would reach a decoder.
    [Theory]
    [InlineData(CabinetCompression.Default, true)]
    [InlineData(CabinetCompression.Default, false)]
    [InlineData(CabinetCompression.Small, true)]
    [InlineData(CabinetCompression.Small, false)]
    [InlineData(CabinetCompression.None, true)]
    public void DamagedCabinetsAreReadOrRefused(CabinetCompression compression, bool hasChecksums)
    {
        var seed = SampleCabinet.Of(_folder, CabinetFiles, compression);
        if (!hasChecksums)
        {
            SampleCabinet.RemoveChecksums(seed);
        }

        AssertRefused(CabinetMutations, random => ByteMutator.Mutate(seed, [0..160], unit: 512, random), ReadCabinet);
    }

    private static Dictionary<string, byte[]> CabinetFiles => new(StringComparer.Ordinal)
    {
        ["empty"] = [],
        ["text"] = SampleFiles.Text(40_000),
        ["noise"] = SampleFiles.Noise(3_000),
        ["zeros"] = new byte[30_000],
    };

    private byte[] OwnPackage(ushort version)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["manage.py"] = SampleFiles.Text(700), ["polls/models.py"] = SampleFiles.Text(9_000) };
        var package = InstallerReader.Read(SamplePackage.Of(_folder, files).WriteTo(_folder).Path);

        // What _Validation describes need not be read thousands of times.
        package = package with { Tables = [.. package.Tables.Where(table => table.Name != "_Validation")] };
        using var bytes = new MemoryStream();
        PackageContentWriter.Write(bytes, package, CompoundVersion.Of(version)!);
        return bytes.ToArray();
    }

    private static void AssertPackages(byte[] bytes, int count)
    {
        var seed = new CompoundSeed(bytes);
        AssertRefused(count, seed.Mutate, ReadPackage);
    }

    private static void AssertRefused(int count, Func<Random, byte[]> mutate, Action<Stream, string> read)
    {
        var refused = 0;
        for (var number = 0; number < count; number++)
        {
            var bytes = mutate(new Random(number));
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            try
            {
                using var stream = new MemoryStream(bytes, writable: false);
                read(stream, "damaged");
            }
            catch (DiagnosticException error)
            {
                Assert.StartsWith("DJIIS16", error.Code, StringComparison.Ordinal);
                Assert.StartsWith("damaged", error.File, StringComparison.Ordinal);
                refused++;
            }
            catch (Exception error)
            {
                Assert.Fail($"Mutation {number}: {error}");
            }

            Assert.True(watch.Elapsed < MaxTime, $"Mutation {number} took {watch.Elapsed}.");
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MaxAllocation);
        }

        // Mutations that harm nothing would prove nothing.
        Assert.InRange(refused, count / 4, count);
    }

    private static void ReadPackage(Stream bytes, string name)
    {
        var package = InstallerReader.Read(bytes, name);
        foreach (var stream in package.Streams)
        {
            using var content = stream.Open();
            content.CopyTo(Stream.Null);
            if (stream.Name.EndsWith(".cab", StringComparison.Ordinal))
            {
                ReadCabinet(PackageSource.Of(name + ": " + stream.Name, stream.Open));
            }
        }
    }

    private static void ReadCabinet(Stream bytes, string name) => ReadCabinet(PackageSource.OfStream(name, bytes));

    private static void ReadCabinet(PackageSource source) => CabinetReader.Open(source).Extract((_, content) => content.CopyTo(Stream.Null));
}
