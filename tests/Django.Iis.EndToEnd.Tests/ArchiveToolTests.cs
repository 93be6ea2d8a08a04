using System;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>Other people's tools accept the packages and find in them what the site model says.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class ArchiveToolTests : IDisposable
{
    private readonly PollsPackages _packages;
    private readonly TemporaryFolder _folder = new();

    public ArchiveToolTests(BuiltPolls polls)
    {
        _packages = polls.First;
    }

    public void Dispose() => _folder.Dispose();

    [ToolFact("unzip")]
    public void UnzipListsEveryFileOfTheSite()
    {
        var listed = ChildProcess.Run("unzip", ["-l", _packages.Zip]).Succeeded().Split('\n').Select(LastColumn).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(listed, _packages.Expected(LayoutKind.Nested).Keys.Select(path => "Content/website/" + path).ToHashSet(StringComparer.Ordinal));
    }

    [ToolFact("unzip")]
    public void UnzipFindsNoErrorInTheZip() => ChildProcess.Run("unzip", ["-tq", _packages.Zip]).Succeeded();

    [ToolFact("7z")]
    public void SevenZipFindsNoErrorInTheZip() => ChildProcess.Run("7z", ["t", _packages.Zip]).Succeeded();

    [ToolFact("7z")]
    public void SevenZipFindsNoErrorInTheMsi() => ChildProcess.Run("7z", ["t", _packages.Msi]).Succeeded();

    [ToolFact("msiinfo")]
    public void MsiinfoReadsTheSummary()
    {
        var summary = ChildProcess.Run("msiinfo", ["suminfo", _packages.Msi]).Succeeded();

        Assert.Contains("Subject: Polls", summary);
        Assert.Contains("Template: x64;1033", summary);
    }

    [ToolFact("msiinfo")]
    public void MsiinfoExportsEveryTable()
    {
        var tables = ChildProcess.Run("msiinfo", ["tables", _packages.Msi]).Succeeded().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();

        Assert.Contains("File", tables);
        Assert.All(tables, table => ChildProcess.Run("msiinfo", ["export", _packages.Msi, table]).Succeeded());
    }

    [ToolFact("msiextract")]
    public void MsiextractGivesTheTreeOfTheModel()
    {
        ChildProcess.Run("msiextract", ["-C", _folder["extracted"], _packages.Msi]).Succeeded();

        FileTree.AssertSame(_packages.Expected(LayoutKind.Installed), FileTree.Of(_folder["extracted/Polls"]));
    }

    [ToolFact("msiinfo", "cabextract")]
    public void CabextractFindsNoErrorInTheCabinet()
    {
        var cabinet = _folder["cab1.cab"];
        ChildProcess.Run("sh", ["-c", "msiinfo extract \"$0\" cab1.cab > \"$1\"", _packages.Msi, cabinet]).Succeeded();

        ChildProcess.Run("cabextract", ["-t", "-q", cabinet]).Succeeded();
    }

    /// <summary>The name in a line of length, date, time and name; no name here holds a blank.</summary>
    private static string LastColumn(string line) => line[(line.LastIndexOf(' ') + 1)..].Trim();
}
