using System;
using Django.Iis.Core.Projects;

namespace Django.Iis.Core.Tests.Projects;

/// <summary>Source of the rules: Microsoft, "Naming Files, Paths, and Namespaces".</summary>
public class WindowsNamesTests
{
    [Theory]
    [InlineData("manage.py")]
    [InlineData("static/größe/日本.css")]
    [InlineData(".well-known/x")]
    [InlineData("a b/c,d;e'f&g.txt")]
    [InlineData("console.py")]
    [InlineData("com10.txt")]
    [InlineData("lpt.txt")]
    [InlineData("my.nul")]
    public void WindowsHoldsOrdinaryNames(string path) => Assert.Null(WindowsNames.Refuse(path));

    [Theory]
    [InlineData("CON")]
    [InlineData("prn.txt")]
    [InlineData("app/aux.py")]
    [InlineData("nul.tar.gz")]
    [InlineData("COM1")]
    [InlineData("lpt9.log")]
    [InlineData("com²")]
    [InlineData("conin$")]
    [InlineData("NUL .txt")]
    [InlineData("aux/views.py")]
    public void ADeviceIsRefusedInAnyCaseAndWithAnyExtension(string path) =>
        Assert.Contains("is the name of a device", WindowsNames.Refuse(path), StringComparison.Ordinal);

    [Theory]
    [InlineData('<')]
    [InlineData('>')]
    [InlineData(':')]
    [InlineData('"')]
    [InlineData('|')]
    [InlineData('?')]
    [InlineData('*')]
    [InlineData('\\')]
    public void AForbiddenCharacterIsNamed(char character) =>
        Assert.Contains($"the character {character} is not allowed in 'a{character}b'", WindowsNames.Refuse($"x/a{character}b"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb", "U+000A")]
    [InlineData("a\0b", "U+0000")]
    [InlineData("a\u001fb", "U+001F")]
    public void AControlCharacterIsNamedByItsNumber(string name, string number) =>
        Assert.Contains(number, WindowsNames.Refuse(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("notes.")]
    [InlineData("notes ")]
    [InlineData("folder./x")]
    public void ATrailingDotOrSpaceIsRefused(string path) =>
        Assert.Contains("ends with a dot or a space", WindowsNames.Refuse(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("../a")]
    public void APathThatIsNotPlainIsRefused(string path) =>
        Assert.Contains("empty or points elsewhere", WindowsNames.Refuse(path), StringComparison.Ordinal);

    [Fact]
    public void PathsThatDifferInMoreThanCaseAreNoTwins() => Assert.Empty(WindowsNames.CaseTwins(["a/b", "a/c", "A1/b", "a/b"]));

    [Fact]
    public void FilesThatDifferInCaseAreTwins() => Assert.Equal([("x/a.py", "x/A.py")], WindowsNames.CaseTwins(["x/a.py", "x/A.py"]));

    [Fact]
    public void FoldersThatDifferInCaseAreTwinsThoughTheirFilesDiffer() =>
        Assert.Equal([("Shop", "shop")], WindowsNames.CaseTwins(["Shop/a.py", "shop/b.py"]));

    [Fact]
    public void AFileAndAFolderThatDifferInCaseAreTwins() =>
        Assert.Equal([("Shop", "shop")], WindowsNames.CaseTwins(["Shop", "shop/b.py"]));
}
