using System;
using System.Linq;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.Tests.Authoring;

public class ShortNamesTests
{
    [Theory]
    [InlineData("manage.py")]
    [InlineData("LICENSE")]
    [InlineData("ABCDEFGH.TXT")]
    [InlineData("a-b_c.1")]
    public void AShortNameIsTakenAsItIs(string name) => Assert.Equal(name, AssignOne(name));

    [Theory]
    [InlineData("models.json", "JSO")]
    [InlineData(".gitignore", "GIT")]
    [InlineData("two.dots.py", "PY")]
    [InlineData("with space.py", "PY")]
    [InlineData("Größe.css", "CSS")]
    public void ALongNameGetsAShortOneWithItsExtension(string name, string extension) =>
        Assert.Matches($@"^[0-9A-Z]{{8}}\.{extension}\|{System.Text.RegularExpressions.Regex.Escape(name)}$", AssignOne(name));

    [Fact]
    public void ANameWithoutExtensionGetsOneWithout() => Assert.Matches(@"^[0-9A-Z]{8}\|requirements$", AssignOne("requirements"));

    [Fact]
    public void AShortNameDoesNotDependOnItsNeighbours() => Assert.Equal(
        AssignOne("settings.json"),
        ShortNames.Assign(["another.file", "settings.json", "settings.html"])["settings.json"]);

    [Fact]
    public void ShortNamesOfAFolderAreDistinct()
    {
        var names = Enumerable.Range(0, 20_000).Select(number => $"module_number_{number}.py").ToList();

        var shortNames = ShortNames.Assign(names).Values.Select(name => name.Split('|')[0]);

        Assert.Equal(names.Count, shortNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static string AssignOne(string name) => ShortNames.Assign([name])[name];
}
