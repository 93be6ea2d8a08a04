using System.IO;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Tests.IO;

public class RelativePathTests
{
    private static readonly string Root = Path.GetFullPath("/srv/shop");

    [Theory]
    [InlineData("/srv/shop/manage.py", "manage.py")]
    [InlineData("/srv/shop/a/b.py", "a/b.py")]
    [InlineData("/srv/shop/a/../b.py", "b.py")]
    [InlineData("/srv/shop/a//b.py", "a/b.py")]
    public void APathBelowIsRelative(string path, string expected) => Assert.Equal(expected, RelativePath.Below(Root, path));

    [Theory]
    [InlineData("/srv/shop")]
    [InlineData("/srv/shop/")]
    [InlineData("/srv/shop/.")]
    [InlineData("/srv/shop/../x")]
    [InlineData("/srv/shopping/x")]
    [InlineData("/srv")]
    [InlineData("/")]
    public void AnyOtherPathIsNotBelow(string path) => Assert.Null(RelativePath.Below(Root, path));

    [Fact]
    public void ATrailingSlashOfTheFolderMeansNothing() => Assert.Equal("a", RelativePath.Below(Root + "/", "/srv/shop/a"));

    [Fact]
    public void EverythingIsBelowTheRootOfADisk() => Assert.Equal("srv/shop", RelativePath.Below(Path.GetPathRoot(Root)!, Root));

    [Theory]
    [InlineData("/srv/shop")]
    [InlineData("/srv/shop/")]
    [InlineData("/srv/shop/a")]
    public void AFolderIsWithinItselfAsIsWhatLiesBelow(string path) => Assert.True(RelativePath.IsWithin(Root, path));

    [Theory]
    [InlineData("/srv/shopping")]
    [InlineData("/srv")]
    public void ANeighbourIsNotWithin(string path) => Assert.False(RelativePath.IsWithin(Root, path));
}
