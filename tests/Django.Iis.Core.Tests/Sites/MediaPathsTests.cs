using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Sites;

public class MediaPathsTests
{
    [Theory]
    [InlineData("media/", "/", "media")]
    [InlineData("/media/", "/", "media")]
    [InlineData("media/", "/shop", "media")]
    [InlineData("/shop/files/media/", "/shop", "files/media")]
    public void TheFolderLiesBelowTheApplication(string url, string appPath, string folder) => Assert.Equal(folder, MediaPaths.Folder(url, appPath, "x.csproj"));

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/media/", "/shop")]
    [InlineData("a/../b/", "/")]
    [InlineData("https://cdn.example/media/", "/")]
    public void OtherAddressesAreErrors(string url, string appPath) =>
        Assert.Equal("DJIIS1311", Assert.Throws<DiagnosticException>(() => MediaPaths.Folder(url, appPath, "x.csproj")).Code);

    [Theory]
    [InlineData("/static/", "/shop")]
    [InlineData("/other/static/", "/shop")]
    public void AnOwnStaticUrlOutsideOfTheApplicationIsAnError(string url, string appPath) =>
        Assert.Equal("DJIIS1307", Assert.Throws<DiagnosticException>(() => StaticPaths.CheckOwnUrl(url, appPath, "x.csproj")).Code);

    [Theory]
    [InlineData("static/", "/shop")]
    [InlineData("/shop/static/", "/shop")]
    [InlineData("/static/", "/")]
    public void AnOwnStaticUrlBelowTheApplicationIsKept(string url, string appPath) => StaticPaths.CheckOwnUrl(url, appPath, "x.csproj");
}
