using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Packaging;

/// <summary>A zip that is written over an earlier one takes over what did not change, and is the zip that a first build writes.</summary>
public sealed class EarlierPackageTests : IDisposable
{
    private const string Writer = "this version";

    private readonly TestSite _site = TestSite.Small();

    private string Package => _site["out/Shop.files.zip"];

    private string Index => _site["obj/zip.index"];

    public void Dispose() => _site.Dispose();

    public static TheoryData<string> Changes => ["nothing", "edited", "added", "deleted", "renamed", "twice", "grown"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void TheBytesAreThoseOfAFirstBuild(string change)
    {
        Write();

        Change(change);
        Write();

        Assert.Equal(FirstBuild(), File.ReadAllBytes(Package));
    }

    [Fact]
    public void EachBuildCanTakeOverFromTheOneBefore()
    {
        foreach (var change in ((IEnumerable<object[]>)Changes).Select(row => (string)row[0]))
        {
            Change(change);
            Write();

            Assert.Equal(FirstBuild(), File.ReadAllBytes(Package));
        }
    }

    [Fact]
    public void WhatDidNotChangeIsNotReadAgain()
    {
        Write();
        _site.Add(FileRole.Application, "new.py", "print()");
        var model = _site.Build();
        var expected = FirstBuild();
        File.Delete(_site["source/Application/manage.py"]);

        FilesZipWriter.Write(model, _site.Output, new PackageIndex(Index, Writer));

        Assert.Equal(expected, File.ReadAllBytes(Package));
    }

    public static TheoryData<string> Reasons => ["other package", "no package", "no index", "cut index", "changed index", "empty index", "index of another form"];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void NothingIsTakenOverFrom(string reason)
    {
        Write();
        var expected = FirstBuild();
        var index = File.ReadAllText(Index);
        switch (reason)
        {
            case "other package":
                Overwrite(Package, content => content.Replace("manage", "MANAGE", StringComparison.Ordinal));
                break;
            case "no package":
                File.Delete(Package);
                break;
            case "no index":
                File.Delete(Index);
                break;
            case "cut index":
                File.WriteAllText(Index, index.Substring(0, index.Length / 2));
                break;
            case "changed index":
                File.WriteAllText(Index, index.Replace(" 8 ", " 0 ", StringComparison.Ordinal));
                break;
            case "empty index":
                File.WriteAllText(Index, "");
                break;
            case "index of another form":
                File.WriteAllText(Index, index.Replace("index 1", "index 2", StringComparison.Ordinal));
                break;
        }

        Write();

        Assert.Equal(expected, File.ReadAllBytes(Package));
    }

    [Fact]
    public void AnotherVersionCompressesEverything()
    {
        Write();
        var model = _site.Build();
        File.Delete(_site["source/Application/manage.py"]);

        var problem = Assert.Throws<DiagnosticException>(() => FilesZipWriter.Write(model, _site.Output, new PackageIndex(Index, "the next version")));

        Assert.Equal("DJIIS1502", problem.Code);
    }

    [Fact]
    public void AFailingBuildLeavesPackageAndIndexAsTheyWere()
    {
        Write();
        var (package, index) = (File.ReadAllBytes(Package), File.ReadAllText(Index));
        _site.Add(FileRole.Application, "new.py", "print()");
        var model = _site.Build();
        File.WriteAllText(_site["source/Application/new.py"], "other");

        Assert.Throws<DiagnosticException>(() => FilesZipWriter.Write(model, _site.Output, new PackageIndex(Index, Writer)));

        Assert.Equal(package, File.ReadAllBytes(Package));
        Assert.Equal(index, File.ReadAllText(Index));
    }

    private void Change(string change)
    {
        switch (change)
        {
            case "edited":
                _site.Add(FileRole.Application, "manage.py", "print('edited')\n");
                break;
            case "added":
                _site.Add(FileRole.Application, "a.py", string.Concat(Enumerable.Repeat("first\n", 90)));
                break;
            case "deleted":
                _site.Remove(FileRole.Application, "polls/migrations/0001_initial.py");
                break;
            case "renamed":
                _site.Remove(FileRole.Static, "polls/größe.css");
                _site.Add(FileRole.Static, "polls/size.css", "body { color: green }\n");
                break;
            case "twice":
                _site.Add(FileRole.Application, "b.py", "print('manage')\n");
                _site.Add(FileRole.Application, "c.py", "print('manage')\n");
                break;
            case "grown":
                _site.Add(FileRole.Application, "d.py", string.Concat(Enumerable.Range(0, 90_000)));
                break;
        }
    }

    private void Write() => FilesZipWriter.Write(_site.Build(), _site.Output, new PackageIndex(Index, Writer));

    private byte[] FirstBuild() => File.ReadAllBytes(FilesZipWriter.Write(_site.Build(), _site["first"]));

    private static void Overwrite(string path, Func<string, string> change) =>
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(File.ReadAllBytes(path)))));
}
