using System;
using System.IO;
using Django.Iis.Core.IO;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.IO;

public sealed class HardLinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheBytesHaveTwoNames()
    {
        var source = _folder.Write("日本 語.txt", "one");

        Assert.True(HardLink.TryCreate(source, _folder["link é.txt"]));

        File.WriteAllText(source, "two");
        Assert.Equal("two", File.ReadAllText(_folder["link é.txt"]));
    }

    [Fact]
    public void WhatCannotBeLinkedIsCopiedWithItsTime()
    {
        if (!Directory.Exists("/dev/shm"))
        {
            return; // No second volume to be sure of.
        }

        var source = Path.Combine("/dev/shm", Path.GetRandomFileName());
        File.WriteAllText(source, "one");
        File.SetLastWriteTimeUtc(source, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        try
        {
            HardLink.CreateOrCopy(source, _folder["copy.txt"]);

            Assert.Equal("one", File.ReadAllText(_folder["copy.txt"]));
            Assert.Equal(2000, File.GetLastWriteTimeUtc(_folder["copy.txt"]).Year);
        }
        finally
        {
            File.Delete(source);
        }
    }

    [Fact]
    public void NothingToLinkIsAnError() => Assert.Throws<FileNotFoundException>(() => HardLink.CreateOrCopy(_folder["none"], _folder["link"]));
}
