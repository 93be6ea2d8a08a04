using System.Linq;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.Tests.Authoring;

public class PackingOrderTests
{
    [Fact]
    public void FilesOfATypeStandTogether() =>
        Assert.Equal(["readme", "a/x.css", "b/y.CSS", "a/x.py"], Order(("a/x.py", 1), ("b/y.CSS", 1), ("readme", 1), ("a/x.css", 1)));

    [Fact]
    public void ACopyFollowsItsOriginal() => Assert.Equal(
        ["a/lib/core/x.py", "b/lib/core/x.py", "a/lib/core/z.py"],
        Order(("a/lib/core/x.py", 1000), ("a/lib/core/z.py", 500), ("b/lib/core/x.py", 1010)));

    [Fact]
    public void AFileOfTheSameNameAndAnotherSizeIsNoCopy() => Assert.Equal(
        ["a/lib/core/x.py", "a/lib/core/z.py", "b/lib/core/x.py"],
        Order(("a/lib/core/x.py", 1000), ("a/lib/core/z.py", 500), ("b/lib/core/x.py", 2000)));

    [Fact]
    public void FilesAtTheTopAreOrderedToo() => Assert.Equal(["a", "b", "c/d"], Order(("c/d", 0), ("b", 0), ("a", 0)));

    private static string[] Order(params (string Path, long Size)[] files) =>
        [.. PackingOrder.Of(files.Select(file => new InstallerFile(file.Path, file.Path, file.Size))).Select(file => file.Path)];
}
