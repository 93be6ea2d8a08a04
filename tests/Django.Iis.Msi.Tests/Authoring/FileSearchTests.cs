using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Authoring;

/// <summary>A parameter that is found on the machine, in the tables.</summary>
public sealed class FileSearchTests : IDisposable
{
    private static readonly FileSearch Named = new(@"SOFTWARE\Contoso\Tool", "Path", "tool.exe");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("msiinfo")]
    public void EachSearchHasAPropertyOfItsOwnThatReachesTheElevatedSequence()
    {
        var msi = Package(Named, Named with { ValueName = "", ValueIsFolder = true }).WriteTo(_folder);

        string[] found = ["FOUND1TOOL", "FOUND2TOOL"];
        Assert.Equal(found, msi.Rows("AppSearch").Select(row => row[0]).Where(found.Contains).Order());
        Assert.Empty(found.Except(msi.Pairs("Property")["SecureCustomProperties"].Split(';'), StringComparer.Ordinal));
        Assert.DoesNotContain(msi.Rows("AppSearch"), row => row[0] == "TOOL");
    }

    [ToolTheory("msiinfo")]
    [InlineData("InstallExecuteSequence")]
    [InlineData("InstallUISequence")]
    public void ItIsSettledBeforeTheLaunchConditions(string sequence)
    {
        var msi = Package(Named, Named).WriteTo(_folder);

        var actions = msi.Rows(sequence).OrderBy(row => int.Parse(row[2], CultureInfo.InvariantCulture)).Select(row => row[0]);

        string[] inOrder = ["AppSearch", "RestoreTOOL", "Take1TOOL", "Take2TOOL", "LaunchConditions"];
        Assert.Equal(inOrder, actions.Where(inOrder.Contains));
    }

    [ToolTheory("msiinfo")]
    [InlineData(InstallerPlatform.X64, false, 17)]
    [InlineData(InstallerPlatform.X64, true, 1)]
    [InlineData(InstallerPlatform.Arm64, false, 17)]
    [InlineData(InstallerPlatform.X86, false, 1)]
    [InlineData(InstallerPlatform.X86, true, 1)]
    public void TheViewOfTheRegistryIsThatOfThePlatform(InstallerPlatform platform, bool in32BitView, int type)
    {
        var msi = (Package(Named with { In32BitView = in32BitView }) with { Platform = platform }).WriteTo(_folder);

        Assert.Equal(type.ToString(CultureInfo.InvariantCulture), msi.Rows("RegLocator").Single(row => row[0] == "Find1TOOL")[4]);
    }

    [ToolFact("msiinfo")]
    public void NoDialogAsksForWhatIsNotAsked() =>
        Assert.DoesNotContain(Package(Named).WriteTo(_folder).Rows("Control"), row => row.Contains("TOOL"));

    [Fact]
    public void ASearchThatWindowsInstallerCannotKeepIsRefused() => Assert.All(
        [Named with { Key = "" }, Named with { Key = @"SOFTWARE\Contoso\" }, Named with { FileName = "" }, Named with { FileName = @"bin\tool.exe" }, Named with { ValueName = new string('x', 256) }],
        search => Assert.Equal("DJIIS1675", Assert.Throws<DiagnosticException>(() => InstallerWriter.Write(Package(search), _folder["Polls.msi"], CancellationToken.None)).Code));

    private InstallerPackage Package(params FileSearch[] searches)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["app.py"] = [1] };
        return SamplePackage.Of(_folder, files, below: Path.GetRandomFileName()) with
        {
            Parameters = [new InstallerParameter("TOOL", "Tool") { IsAsked = false, IsRemembered = true, Searches = searches }],
        };
    }
}
