using System;
using System.Linq;
using Django.Iis.Core.NativeNeeds;
using Django.Iis.Core.Python;

namespace Django.Iis.Core.Tests.NativeNeeds;

public class VisualCppRuntimeTests
{
    // As Microsoft's redistributables install them.
    [Theory]
    [InlineData("MSVCP140.dll", 140)]
    [InlineData("msvcp140_1.dll", 140)]
    [InlineData("msvcp140_atomic_wait.dll", 140)]
    [InlineData("msvcp140_codecvt_ids.dll", 140)]
    [InlineData("VCRUNTIME140.dll", 140)]
    [InlineData("vcruntime140_1.dll", 140)]
    [InlineData("vcruntime140_threads.dll", 140)]
    [InlineData("CONCRT140.dll", 140)]
    [InlineData("VCOMP140.DLL", 140)]
    [InlineData("vccorlib140.dll", 140)]
    [InlineData("mfc140.dll", 140)]
    [InlineData("mfc140u.dll", 140)]
    [InlineData("mfcm140u.dll", 140)]
    [InlineData("MSVCR120.dll", 120)]
    [InlineData("MSVCP110.dll", 110)]
    [InlineData("msvcr100.dll", 100)]
    [InlineData("mfc90u.dll", 90)]
    public void ALibraryBelongsToItsGeneration(string library, int number)
    {
        Assert.Equal(number, VisualCppRuntime.Of(library)?.Number);
        Assert.False(VisualCppRuntime.IsForDebugging(library));
    }

    [Theory]
    [InlineData("MSVCP140D.dll")]
    [InlineData("VCRUNTIME140D.dll")]
    [InlineData("VCRUNTIME140_1D.dll")]
    [InlineData("mfc140ud.dll")]
    [InlineData("ucrtbased.dll")]
    public void ALibraryForDebuggingIsKnown(string library) => Assert.True(VisualCppRuntime.IsForDebugging(library));

    [Theory]
    [InlineData("msvcrt.dll")]
    [InlineData("ucrtbase.dll")]
    [InlineData("KERNEL32.dll")]
    [InlineData("msvcp140-1a2b3c4d.dll")]
    [InlineData("mfc42.dll")]
    [InlineData("vcredist.txt")]
    [InlineData("")]
    public void OtherLibrariesAreNot(string library) => Assert.Null(VisualCppRuntime.Of(library));

    [Theory]
    [InlineData("win_amd64", "Microsoft.VCRedist.2015+.x64")]
    [InlineData("win32", "Microsoft.VCRedist.2015+.x86")]
    [InlineData("win_arm64", "Microsoft.VCRedist.2015+.arm64")]
    public void TheInstallerIsThatOfTheProcessor(string platform, string package) =>
        Assert.Equal(package, Prerequisite(platform, "MSVCP140.dll").Id);

    [Fact]
    public void EachGenerationIsOnePrerequisiteOfAllThatNeedIt()
    {
        NativeNeed[] needs =
        [
            new("pyodbc", "1.0", ["MSVCP140.dll", "odbc.dll"]),
            new("old", "1.0", ["MSVCR100.dll"]),
            new("gdal", "1.0", ["msvcp140.dll", "VCOMP140.dll", "MSVCP140D.dll"]),
        ];

        var found = NativePrerequisites.Of(needs, TargetPlatform.Parse("win_amd64", projectFile: ""));

        Assert.Equal(["Microsoft.VCRedist.2015+.x64", "Microsoft.VCRedist.2010.x64"], found.Select(known => known.Id));
        Assert.Equal(["MSVCP140.dll", "VCOMP140.dll"], found[0].Libraries);
        Assert.Equal(["gdal", "pyodbc"], found[0].Distributions);
        Assert.Contains("(x64)", found[0].Name, StringComparison.Ordinal);
    }

    private static Core.Sites.SitePrerequisite Prerequisite(string platform, string library) =>
        Assert.Single(NativePrerequisites.Of([new NativeNeed("x", "1.0", [library])], TargetPlatform.Parse(platform, projectFile: "")));
}
