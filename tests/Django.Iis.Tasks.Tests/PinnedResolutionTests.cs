using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>Projects with one committed lock: pip runs for the first.</summary>
[Collection(ShellCollection.Name)]
public sealed class PinnedResolutionTests : IDisposable
{
    private readonly TemporaryFolder _shared = new();
    private readonly ResolvedProject _first;
    private readonly ResolvedProject _second;

    public PinnedResolutionTests()
    {
        Directory.CreateDirectory(_shared["links"]);
        Wheel("shop", "1.0");
        Wheel("tools", "1.0");
        Wheel("waitress", "1.0");
        _first = Project();
        _second = Project();
        Assert.True(_first.Resolve("-r more.txt\nshop\n"), _first.Errors);
        _first.Commit();
        // As a build of the project with its lock does.
        Assert.True(_first.Resolve(), _first.Errors);
        Assert.True(_first.Serve("waitress"), _first.Errors);
        File.Copy(_first.LockFile, _second.LockFile);
        _second.HasLock = true;
    }

    public void Dispose()
    {
        _second.Dispose();
        _first.Dispose();
        _shared.Dispose();
    }

    [PythonFact]
    public void AnotherProjectNeedsNoPython()
    {
        Assert.True(_second.Resolve("-r more.txt\nshop\n"), _second.Errors);
        Assert.False(RanPython(_second));
        Assert.True(_second.Serve("waitress"), _second.Errors);
        Assert.False(RanPython(_second));

        Assert.Equal(["shop-1.0", "tools-1.0"], _second.Wheels());
        Assert.Equal(["waitress-1.0"], _second.Wheels("server"));
        Assert.Equal(_first.LockText, _second.LockText);
        var report = File.ReadAllText(_second.Folder["obj/resolve.xml"]);
        Assert.Contains(_second.Folder["more.txt"], report, StringComparison.Ordinal);
        Assert.DoesNotContain(_first.Folder.Path, report, StringComparison.Ordinal);
    }

    [PythonFact]
    public void TheNextStageGoesOnFromWhatWasKept()
    {
        _second.Resolve("-r more.txt\nshop\n");
        _second.Folder.Write("more.txt", "tools==1.0\n");
        _second.Resolve();

        Assert.True(_second.Serve("waitress"), _second.Errors);

        Assert.Contains("servers = [\"waitress\"]", _second.LockText, StringComparison.Ordinal);
    }

    [PythonFact]
    public void OtherRequirementsAreResolvedAnew()
    {
        Assert.True(_second.Resolve("-r more.txt\nshop>=1\n"), _second.Errors);

        Assert.True(RanPython(_second));
    }

    [PythonFact]
    public void AnIncludedFileThatDiffersIsResolvedAnew()
    {
        _second.Folder.Write("more.txt", "# nothing\n");

        Assert.True(_second.Resolve("-r more.txt\nshop\n"), _second.Errors);

        Assert.True(RanPython(_second));
        Assert.Contains("tools is not required any more", Assert.Single(_second.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AnotherWorldForPipIsResolvedAnew()
    {
        using var shell = new ShellVariables(("PIP_PREFER_BINARY", "1"));

        Assert.True(_second.Resolve("-r more.txt\nshop\n"), _second.Errors);

        Assert.True(RanPython(_second));
    }

    [PythonFact]
    public void ALockThatDoesNotFitIsNotKept()
    {
        _second.Folder.Write("more.txt", "");
        _second.Resolve("-r more.txt\nshop\n");

        Assert.True(_second.Resolve(), _second.Errors);

        Assert.True(RanPython(_second));
        Assert.Single(_second.Engine.Warnings);
    }

    [PythonFact]
    public void AWheelThatWasChangedInTheCacheIsNotUsed()
    {
        var kept = Directory.GetFiles(_shared["cache"], "shop-*.whl", SearchOption.AllDirectories).Single();
        File.AppendAllText(kept, "x");

        Assert.True(_second.Resolve("-r more.txt\nshop\n"), _second.Errors);

        Assert.True(RanPython(_second));
        Assert.Equal(File.ReadAllBytes(_shared["links/shop-1.0-py3-none-any.whl"]), File.ReadAllBytes(_second.Folder["obj/wheels/shop-1.0-py3-none-any.whl"]));
    }

    [PythonFact]
    public void AProjectWithWheelsOfItsOwnIsNeverAnothers()
    {
        _second.Wheel("shop");

        Assert.True(_second.Resolve("-r more.txt\nshop\n"), _second.Errors);

        Assert.True(RanPython(_second));
    }

    private ResolvedProject Project()
    {
        var project = new ResolvedProject(("PIP_FIND_LINKS", _shared["links"])) { Cache = _shared["cache"] };
        project.Folder.Write("more.txt", "tools\n");
        return project;
    }

    private void Wheel(string name, string version) => new SyntheticWheel(name, version, "py3-none-any").With($"{name}/__init__.py").Write(_shared["links"]);

    private static bool RanPython(ResolvedProject project) =>
        project.Engine.Messages.Any(message => message.Message?.Contains("djiis_requirements.py", StringComparison.Ordinal) == true);
}
