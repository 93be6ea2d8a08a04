using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.IO;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>Every kind of file and of requirement that a project may say its packages with.</summary>
[Collection(ShellCollection.Name)]
public sealed class RequirementSourcesTests : IDisposable
{
    private const string Project =
        """
        [project]
        name = "shop-site"
        dependencies = [
          "shop",
        ]
        [project.optional-dependencies]
        live = ["shop-site[web]", "tzdata"]
        web = ["h11"]
        [dependency-groups]
        all = [{include-group = "Some_More"}, "asgi"]
        some-more = ["wheel9"]
        """;

    private readonly ResolvedProject _project = new();

    public RequirementSourcesTests()
    {
        foreach (var name in new[] { "shop", "tzdata", "h11", "asgi", "wheel9" })
        {
            _project.Wheel(name);
        }
    }

    public void Dispose() => _project.Dispose();

    [PythonFact]
    public void AFolderAnEditableOneAndAnArchiveBecomeWheelsWithoutAWriteIntoTheSource()
    {
        _project.LocalProject("one", requires: "Requires-Dist: tzdata\n");
        _project.LocalProject("two");
        var before = Files();

        Assert.True(_project.Resolve("./one\n-e two/ ; sys_platform == 'win32'\n"), _project.Errors);

        Assert.Equal(["one-1.5", "two-1.5", "tzdata-1.0"], _project.Wheels());
        Assert.Equal(before, Files());
    }

    [PythonFact]
    public void APathStartsAtTheRequirementsFileWhereItLeadsNowhereElse()
    {
        _project.LocalProject("requirements/one");
        _project.Folder.Write("requirements/base.txt", "./one\n");

        Assert.True(_project.Resolve("-r requirements/base.txt\n"), _project.Errors);

        Assert.Equal(["one-1.5"], _project.Wheels());
    }

    [PythonFact]
    public void ALocalProjectThatBuildsForThisMachineAloneIsAnError()
    {
        _project.LocalProject("one", tag: "py3-none-linux_x86_64");

        Assert.False(_project.Resolve("shop\n./one\n"));

        Assert.Contains("'one' comes as one-1.5-py3-none-linux_x86_64.whl", _project.Error("DJIIS1225", "requirements.txt", 2), StringComparison.Ordinal);
    }

    [PythonFact]
    public void AWheelOfAnotherSystemIsAnError()
    {
        _project.Wheel("native", tag: "cp313-cp313-linux_x86_64", folder: "other");

        Assert.False(_project.Resolve("./other/native-1.0-cp313-cp313-linux_x86_64.whl\n"));

        _project.Error("DJIIS1225", "requirements.txt", 1);
    }

    [PythonFact]
    public void ALocalProjectThatDoesNotBuildIsAnErrorWithItsReason()
    {
        _project.LocalProject("one");
        _project.Folder.Write("one/backend.py", "raise RuntimeError('install libfoo first')\n");

        Assert.False(_project.Resolve("shop\n./one\n"));

        Assert.Contains("install libfoo first", _project.Error("DJIIS1203", "requirements.txt", 2), StringComparison.Ordinal);
    }

    [PythonFact]
    public void AnItemIsARequirementMore()
    {
        _project.Items = ["tzdata==1.0", "absent; sys_platform == 'linux'"];

        Assert.True(_project.Resolve("shop\n"), _project.Errors);

        Assert.Equal(["shop-1.0", "tzdata-1.0"], _project.Wheels());
    }

    [PythonFact]
    public void AnItemThatIsNoRequirementIsAnError()
    {
        _project.Items = ["tzdata=1"];

        Assert.False(_project.Resolve("shop\n"));

        Assert.Contains("'tzdata=1'", _project.Error("DJIIS1220", "Shop.csproj", 0), StringComparison.Ordinal);
    }

    [PythonFact]
    public void DependenciesOfAProjectAreReadWithoutTheProject()
    {
        _project.Source = "pyproject.toml";

        Assert.True(_project.Resolve(Project), _project.Errors);

        Assert.Equal(["shop-1.0"], _project.Wheels());
    }

    [PythonFact]
    public void ExtrasAndGroupsComeWhereTheyAreAskedFor()
    {
        _project.Source = "pyproject.toml";
        _project.Extras = ["Live"];
        _project.Groups = ["all"];

        Assert.True(_project.Resolve(Project), _project.Errors);

        Assert.Equal(["asgi-1.0", "h11-1.0", "shop-1.0", "tzdata-1.0", "wheel9-1.0"], _project.Wheels());
    }

    [PythonFact]
    public void AnUnknownExtraIsAnErrorThatListsTheKnownOnes()
    {
        _project.Source = "pyproject.toml";
        _project.Extras = ["nope"];

        Assert.False(_project.Resolve(Project));

        Assert.Contains("no extra 'nope'; there are live, web", _project.Error("DJIIS1216", "pyproject.toml", 1), StringComparison.Ordinal);
    }

    [PythonFact]
    public void AnUnknownGroupIsAnErrorThatListsTheKnownOnes()
    {
        _project.Source = "pyproject.toml";
        _project.Groups = ["nope"];

        Assert.False(_project.Resolve(Project));

        Assert.Contains("no dependency group 'nope'; there are all, some-more", _project.Error("DJIIS1216", "pyproject.toml", 1), StringComparison.Ordinal);
    }

    [PythonTheory]
    [InlineData("[project]\ndependencies = [\n  'shop',\n  'tzdata=1',\n]\n", 4)]
    [InlineData("[project]\ndependencies = [\n", 2)]
    [InlineData("[project]\ndependencies = 'shop'\n", 2)]
    public void DependenciesThatCannotBeReadAreAnErrorAtTheirLine(string text, int line)
    {
        _project.Source = "pyproject.toml";

        Assert.False(_project.Resolve(text));

        _project.Error("DJIIS1215", "pyproject.toml", line);
    }

    [PythonTheory]
    [InlineData("[tool.setuptools.dynamic]\ndependencies = {file = ['base.txt']}\n")]
    [InlineData("[tool.hatch.metadata.hooks.requirements_txt]\nfiles = ['base.txt']\n")]
    public void DynamicDependenciesOfAPlainFileAreReadFromIt(string tool)
    {
        _project.Source = "pyproject.toml";
        _project.Folder.Write("base.txt", "shop\n");

        Assert.True(_project.Resolve("[project]\nname = 'site'\ndynamic = ['dependencies']\n" + tool), _project.Errors);

        Assert.Equal(["shop-1.0"], _project.Wheels());
    }

    [PythonFact]
    public void OtherDynamicDependenciesAreAnErrorWithTheWayOut()
    {
        _project.Source = "pyproject.toml";

        Assert.False(_project.Resolve("[project]\nname = 'site'\ndynamic = ['dependencies']\n"));

        Assert.Contains("pip-compile", _project.Error("DJIIS1217", "pyproject.toml", 3), StringComparison.Ordinal);
    }

    [PythonFact]
    public void ARequirementOfAProjectThatDoesNotResolveIsBlamedOnItsLine()
    {
        _project.Source = "pyproject.toml";

        Assert.False(_project.Resolve("[project]\ndependencies = [\n  'shop',\n  'absent',\n]\n"));

        _project.Error("DJIIS1201", "pyproject.toml", 4);
    }

    [PythonFact]
    public void SourcesOfUvAreFollowed()
    {
        _project.Source = "pyproject.toml";
        _project.LocalProject("packages/one");

        Assert.True(_project.Resolve("[project]\ndependencies = ['one']\n[tool.uv.sources]\none = {path = 'packages/one', editable = true}\n"), _project.Errors);

        Assert.Equal(["one-1.5"], _project.Wheels());
    }

    [PythonFact]
    public void ALockIsInstalledAsItStandsForTheServer()
    {
        _project.Source = "pylock.toml";
        _project.Wheel("native", tag: "cp313-cp313-win_amd64", folder: "files");
        _project.Wheel("native", tag: "py3-none-any", folder: "files");
        _project.Wheel("tzdata", folder: "files");

        Assert.True(_project.Resolve(Lock(Entry("native", "cp313-cp313-win_amd64", "py3-none-any"), Marked(Entry("tzdata", "py3-none-any"), "sys_platform == 'linux'"))), _project.Errors);

        Assert.True(File.Exists(_project.Folder["obj/wheels/native-1.0-cp313-cp313-win_amd64.whl"]));
        Assert.Equal(["native-1.0"], _project.Wheels());
    }

    [PythonFact]
    public void ExtrasAndGroupsOfALockAreChosen()
    {
        _project.Source = "pylock.toml";
        _project.Groups = ["live"];
        var text = "extras = ['web']\ndependency-groups = ['live', 'dev']\ndefault-groups = ['dev']\n";
        foreach (var name in new[] { "shop", "tzdata", "h11" })
        {
            _project.Wheel(name, folder: "files");
        }

        Assert.True(
            _project.Resolve(text + Lock(
                Marked(Entry("shop", "py3-none-any"), "'live' in dependency_groups and 'web' not in extras"),
                Marked(Entry("tzdata", "py3-none-any"), "'dev' in dependency_groups"),
                Marked(Entry("h11", "py3-none-any"), "'web' in extras"))),
            _project.Errors);

        Assert.Equal(["shop-1.0"], _project.Wheels());
    }

    [PythonFact]
    public void ALockedWheelWithAnotherHashIsAnError()
    {
        _project.Source = "pylock.toml";
        _project.Wheel("shop", folder: "files");
        var text = Lock(Entry("shop", "py3-none-any"));
        _project.Wheel("shop", folder: "files", requires: "tzdata");

        Assert.False(_project.Resolve(text));

        Assert.Contains("'shop'", _project.Error("DJIIS1229", "pylock.toml", 3), StringComparison.Ordinal);
    }

    [PythonFact]
    public void ALockedPackageWithoutAWheelForTheServerIsAnErrorThatListsWhatThereIs()
    {
        _project.Source = "pylock.toml";
        _project.Wheel("native", tag: "cp312-cp312-win_amd64", folder: "files");

        Assert.False(_project.Resolve(Lock(Entry("native", "cp312-cp312-win_amd64"))));

        Assert.Contains("native-1.0-cp312-cp312-win_amd64.whl", _project.Error("DJIIS1202", "pylock.toml", 3), StringComparison.Ordinal);
    }

    [PythonTheory]
    [InlineData("lock-version = '2.0'\npackages = []\n", "DJIIS1218", 1)]
    [InlineData("packages = []\n", "DJIIS1218", 1)]
    [InlineData("lock-version = '1.0'\npackages = [\n", "DJIIS1218", 2)]
    [InlineData("lock-version = '1.0'\n[[packages]]\nname = 'a'\nmarker = 'nonsense'\nversion = '1'\n", "DJIIS1218", 3)]
    [InlineData("lock-version = '1.0'\nrequires-python = '>=3.14'\npackages = []\n", "DJIIS1219", 2)]
    [InlineData("lock-version = '1.0'\nenvironments = [\"sys_platform == 'linux'\"]\npackages = []\n", "DJIIS1219", 2)]
    public void ALockThatCannotBeUsedIsAnErrorAtItsLine(string text, string code, int line)
    {
        _project.Source = "pylock.toml";

        Assert.False(_project.Resolve(text));

        _project.Error(code, "pylock.toml", line);
    }

    [PythonFact]
    public void AnItemIsAddedToALockWithoutAChangeOfWhatIsLocked()
    {
        _project.Source = "pylock.toml";
        _project.Wheel("tzdata", folder: "files");
        _project.Wheel("tzdata", "2.0");
        _project.Wheel("extra9", requires: "tzdata");
        _project.Items = ["extra9"];

        Assert.True(_project.Resolve(Lock(Entry("tzdata", "py3-none-any"))), _project.Errors);

        Assert.Equal(["extra9-1.0", "tzdata-1.0"], _project.Wheels());
    }

    private static string Lock(params string[] packages) => "lock-version = '1.0'\n" + string.Concat(packages);

    private static string Marked(string package, string marker) => package + $"marker = \"{marker}\"\n";

    private string Entry(string name, params string[] tags)
    {
        var wheels = tags.Select(tag => $"files/{name}-1.0-{tag}.whl").Select(path => $"{{name = '{Path.GetFileName(path)}', path = '{path}', hashes = {{sha256 = '{Hashes.OfFile(_project.Folder[path])}'}}}}");
        return $"[[packages]]\nname = '{name}'\nversion = '1.0'\nwheels = [{string.Join(", ", wheels)}]\n";
    }

    private List<string> Files() => [.. Directory.GetFiles(_project.Folder.Path, "*", SearchOption.AllDirectories).Where(path => !path.Contains("requirements.txt", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
