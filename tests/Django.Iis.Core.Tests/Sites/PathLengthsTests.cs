using System;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Tests.WebConfigs;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Sites;

/// <summary>Paths that Windows' programs cannot open.</summary>
public class PathLengthsTests
{
    private static readonly SiteModel Site = new()
    {
        Name = "Polls",
        SiteName = "Polls",
        Version = "1.2.3",
        Environment = "Production",
        Manufacturer = "Someone",
        Platform = "win_amd64",
        PythonVersion = "3.13",
        Hosting = Plans.Waitress,
        Variables = [],
        Files = [],
    };

    [Fact]
    public void APathOf259CharactersIsNoMatter() => Check(FileRole.Python, 259);

    [Fact]
    public void OneMoreInAPackageIsAnErrorThatNamesTheWheel()
    {
        var error = Assert.Throws<DiagnosticException>(() => Check(FileRole.Python, 260));

        Assert.Equal("DJIIS1232", error.Code);
        Assert.Contains("of deep-1.0-py3-none-any.whl would have a path of 260 characters", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FileRole.Application)]
    [InlineData(FileRole.Static)]
    public void OneMoreInTheContentIsAnErrorAtTheFile(FileRole role)
    {
        var error = Assert.Throws<DiagnosticException>(() => Check(role, 260));

        Assert.Equal(("DJIIS1233", "/src/a"), (error.Code, error.File));
    }

    /// <summary>Checks one file whose path below the default folders is so long in the layout where it is longest.</summary>
    private static void Check(FileRole role, int length)
    {
        var without = SiteLayouts.Kinds.Max(kind => Path(kind, role, "").Length);
        var name = string.Join('/', Enumerable.Repeat("d", (length - without) / 2)).PadRight(length - without, 'x');
        var longest = SiteLayouts.Kinds.Select(kind => Path(kind, role, name)).MaxBy(path => path.Length)!;
        Assert.Equal(length, longest.Length);
        PathLengths.Check(Site, [new SiteFile(role, name, "/src/a", 0, "")], _ => "deep-1.0-py3-none-any.whl");
    }

    private static string Path(LayoutKind kind, FileRole role, string name)
    {
        var root = kind == LayoutKind.Installed ? $@"C:\inetpub\{Site.Name}\" : $@"C:\inetpub\wwwroot\{Site.SiteName}\";
        var path = Site.Layout(kind).PathOf(new SiteFile(role, name.Length == 0 ? "x" : name, "", 0, ""));
        return root + (name.Length == 0 ? path[..^1] : path);
    }
}
