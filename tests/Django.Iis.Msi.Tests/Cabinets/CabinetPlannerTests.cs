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
    public void NoFilesMakeNoCabinet() => Assert.Empty(Divide(CabinetLimits.OfFormat));

    [Fact]
    public void AFileLargerThanACabinetIsAnError()
    {
        var error = Assert.Throws<DiagnosticException>(() => Divide(new CabinetLimits(9, 20), 21));

        Assert.Equal(MsiDiagnostics.FileTooLarge, error.Descriptor);
    }

    private static int[] Divide(CabinetLimits limits, params long[] sizes) =>
        [.. CabinetPlanner.Divide(sizes.Select(size => new CabinetFile("f", "f", size)), limits).Select(cabinet => cabinet.Count)];
}
