using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Cabinets;

namespace Django.Iis.Msi.Tests.Cabinets;

public class CabinetPlannerTests
{
    [Fact]
    public void FilesThatFitMakeOneCabinet() => Assert.Equal([3], Divide(new CabinetLimits(3, 30), 10, 10, 10));

    [Fact]
    public void AFileTooManyBeginsAnotherCabinet() => Assert.Equal([2, 1], Divide(new CabinetLimits(2, 100), 1, 1, 1));

    [Fact]
    public void AByteTooManyBeginsAnotherCabinet() => Assert.Equal([1, 2], Divide(new CabinetLimits(9, 20), 15, 6, 14));

    [Fact]
    public void NoFilesMakeNoCabinet() => Assert.Empty(Divide(CabinetLimits.Of(CabinetCompression.Default)));

    [Theory]
    [InlineData(CabinetCompression.Default, 15)]
    [InlineData(CabinetCompression.Fast, 15)]
    [InlineData(CabinetCompression.None, 8)]
    [InlineData(CabinetCompression.Small, 8 + 5 * 1000)]
    public void ACabinetOfNoiseStaysBelowTwoGibibytes(CabinetCompression compression, int growthOfABlock)
    {
        const int BytesOfAFileEntry = 16 + 24;
        var limits = CabinetLimits.Of(compression);

        var blocks = limits.MaxBytes / CabinetFormat.BlockSize;
        var size = blocks * (CabinetFormat.BlockSize + growthOfABlock) + (long)limits.MaxFiles * BytesOfAFileEntry;

        Assert.InRange(blocks, 1, ushort.MaxValue);
        Assert.InRange(size, 1, int.MaxValue);
    }

    [Fact]
    public void AFileLargerThanACabinetIsAnError()
    {
        var error = Assert.Throws<DiagnosticException>(() => Divide(new CabinetLimits(9, 20), 21));

        Assert.Equal(MsiDiagnostics.FileTooLarge, error.Descriptor);
    }

    private static int[] Divide(CabinetLimits limits, params long[] sizes) =>
        [.. CabinetPlanner.Divide(sizes.Select(size => new CabinetFile("f", "f", size)), limits).Select(cabinet => cabinet.Count)];
}
