using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.Tasks.Tests;

/// <summary>What is said of native code in the payload.</summary>
public sealed class NativeNeedsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AMissingRuntimeIsAWarningThatNamesItsInstaller()
    {
        Add("pyodbc", new SyntheticExecutable { Imports = ["MSVCP140.dll"] });

        Assert.True(Find());
        Assert.True(Report());

        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal("DJIIS1240", warning.Code);
        Assert.StartsWith("pyodbc 1.0 needs MSVCP140.dll, ", warning.Message, StringComparison.Ordinal);
        Assert.Contains("'winget install --id Microsoft.VCRedist.2015+.x64'", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADebugBuildIsAWarning()
    {
        Add("shop", new SyntheticExecutable { Imports = ["VCRUNTIME140D.dll", "ucrtbased.dll"] });

        Find();
        Report();

        Assert.Equal("DJIIS1242", Assert.Single(_engine.Warnings).Code);
    }

    [Fact]
    public void AnUnknownLibraryIsALineForWhoLooksForIt()
    {
        Add("oracle", new SyntheticExecutable { Imports = ["OCI.dll"] });

        Find();
        Report();

        Assert.Empty(_engine.Warnings);
        var message = Assert.Single(_engine.Messages, message => message.Message?.Contains("OCI.dll", StringComparison.Ordinal) == true);
        Assert.Equal(Microsoft.Build.Framework.MessageImportance.Low, message.Importance);
    }

    [Fact]
    public void AModuleForAnotherProcessorIsAnErrorAtTheFile()
    {
        Add("shop", new SyntheticExecutable { Machine = SyntheticExecutable.X86 });

        Assert.False(Find());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("DJIIS1241", _folder["site-packages/shop.pyd"]), (error.Code, error.File));
        Assert.False(File.Exists(_folder["native.xml"]));
    }

    [Fact]
    public void PackagesWithoutNativeCodeNeedNothing()
    {
        Directory.CreateDirectory(_folder["site-packages"]);

        Assert.True(Find());
        Assert.True(Report());
        Assert.Empty(_engine.Warnings.Concat<object>(_engine.Messages));
    }

    private void Add(string name, SyntheticExecutable module)
    {
        _folder.Write($"site-packages/{name}-1.0.dist-info/RECORD", name + ".pyd,,\n");
        _folder.Write($"site-packages/{name}-1.0.dist-info/WHEEL", "Tag: cp313-cp313-win_amd64\n");
        File.WriteAllBytes(_folder[$"site-packages/{name}.pyd"], module.ToBytes());
    }

    private bool Find()
    {
        using var task = new FindNativeNeeds
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Site.csproj"],
            SitePackages = "site-packages",
            TargetPlatform = "win_amd64",
            PythonVersion = "3.13.2",
            Needs = "native.xml",
        };
        return task.Execute();
    }

    private bool Report()
    {
        using var task = new ReportNativeNeeds { BuildEngine = _engine, ProjectFile = _folder["Site.csproj"], Needs = "native.xml", TargetPlatform = "win_amd64" };
        return task.Execute();
    }
}
