using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Sites;

public class StaticPathsTests
{
    [Theory]
    [InlineData("/static/", "/", "static")]
    [InlineData("static/", "/", "static")]
    [InlineData("static", "/", "static")]
    [InlineData("/assets/site/", "/", "assets/site")]
    [InlineData("/shop/static/", "/shop", "static")]
    [InlineData("/Shop/static/", "/shop", "static")]
    [InlineData("static/", "/shop", "static")]
    [InlineData("/static/", "/shop", "static")]
    [InlineData("/shopping/static/", "/shop", "shopping/static")]
    public void TheFolderIsThePathBelowTheApplication(string url, string appPath, string expected) =>
        Assert.Equal(expected, StaticPaths.Folder(url, appPath, "/src/Shop.csproj"));

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/shop/", "/shop")]
    [InlineData("/a//b/", "/")]
    [InlineData("/../static/", "/")]
    [InlineData("./static/", "/")]
    public void AnAddressWithoutAPlainFolderIsRefused(string url, string appPath)
    {
        var error = Assert.Throws<DiagnosticException>(() => StaticPaths.Folder(url, appPath, "/src/Shop.csproj"));

        Assert.Equal(("DJIIS1303", "/src/Shop.csproj"), (error.Code, error.File));
    }

    [Theory]
    [InlineData("https://cdn.example.org/shop/static/", true)]
    [InlineData("HTTPS://cdn.example.org", true)]
    [InlineData("//cdn.example.org/", true)]
    [InlineData("static/", false)]
    [InlineData("/static/", false)]
    [InlineData("http://", false)]
    [InlineData("//", false)]
    public void AnAddressOfAnotherHostIsKnown(string url, bool expected) => Assert.Equal(expected, StaticPaths.IsOtherHost(url));

    [Theory]
    [InlineData("http://")]
    [InlineData("https://[")]
    [InlineData("//")]
    public void AnAddressThatIsNoneIsRefused(string url) =>
        Assert.Equal("DJIIS1303", Assert.Throws<DiagnosticException>(() => StaticPaths.Folder(url, "/", "/src/Shop.csproj")).Code);

    [Theory]
    [InlineData("/static/", "/", "/static/")]
    [InlineData("static/", "/", "/static/")]
    [InlineData("static/", "/shop", "/shop/static/")]
    [InlineData("/static/", "/shop", "/shop/static/")]
    [InlineData("/shop/static/", "/shop", "/shop/static/")]
    [InlineData("/shopping/static/", "/shop", "/shop/shopping/static/")]
    [InlineData("https://cdn.example.org/static/", "/shop", "https://cdn.example.org/static/")]
    [InlineData("//cdn.example.org/static/", "/shop", "//cdn.example.org/static/")]
    public void TheAddressIsAbsoluteAndBelowTheApplicationUnlessItIsAnotherHosts(string url, string appPath, string expected) =>
        Assert.Equal(expected, StaticPaths.Url(url, appPath));
}
