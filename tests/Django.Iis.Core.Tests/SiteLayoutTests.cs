using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Tests;

public class SiteLayoutTests
{
    private static readonly SiteFile Manage = new(FileRole.Application, "manage.py", "/src/manage.py", 1, new string('0', 64));
    private static readonly SiteFile Style = new(FileRole.Static, "polls/style.css", "/obj/style.css", 1, new string('0', 64));

    [Fact]
    public void NestedLayoutHidesTheApplicationBelowTheWebRoot()
    {
        var layout = SiteLayout.Nested("static");

        Assert.Equal("__app__/manage.py", layout.PathOf(Manage));
        Assert.Equal("static/polls/style.css", layout.PathOf(Style));
        Assert.Equal("__python__", layout.FromWebRoot(FileRole.Python));
    }

    [Fact]
    public void InstalledLayoutKeepsTheApplicationOutsideTheWebRoot()
    {
        var layout = SiteLayout.Installed("Polls", "Default", "1.2.3", "assets/site");

        Assert.Equal("releases/1.2.3/app/manage.py", layout.PathOf(Manage));
        Assert.Equal("releases/1.2.3/www/assets/site/polls/style.css", layout.PathOf(Style));
        Assert.Equal(@"..\python", layout.FromWebRoot(FileRole.Python));
    }

    [Fact]
    public void AFileOfOneLayoutIsPlacedInThatOneOnly()
    {
        var webConfig = new SiteFile(FileRole.WebRoot, "web.config", "/obj/web.config", 1, new string('0', 64), LayoutKind.Nested);

        Assert.Single(SiteLayout.Nested("static").Place([webConfig]), placed => placed.Path == "web.config");
        Assert.Empty(SiteLayout.Installed("Polls", "Default", "1.0.0", "static").Place([webConfig]));
    }
}
