using System;
using System.IO;
using System.Threading.Tasks;
using Django.Iis.Core.IO;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.IO;

/// <summary>A lock that one has at a time, and that leaves nothing.</summary>
public sealed class FolderLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["obj/djiis.lock"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ItIsHadByOneAtATime()
    {
        using (FolderLock.TryTake(Path)!)
        {
            Assert.Null(FolderLock.TryTake(Path));
        }

        using var second = FolderLock.TryTake(Path);
        Assert.NotNull(second);
    }

    [Fact]
    public void ItsFileGoesWithIt()
    {
        FolderLock.TryTake(Path)!.Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["obj"]));
    }

    [Fact]
    public void AFileThatADeadProcessLeftIsNoLock()
    {
        _folder.Write("obj/djiis.lock", "left");

        using var taken = FolderLock.TryTake(Path);

        Assert.NotNull(taken);
    }

    [UnixFact]
    public void AFolderThatIsGoneIsNoFailure()
    {
        var taken = FolderLock.TryTake(Path)!;
        Directory.Delete(_folder["obj"], recursive: true);

        taken.Dispose();

        Assert.False(Directory.Exists(_folder["obj"]));
    }

    [UnixFact]
    public void ANewOwnersFileIsLeftAlone()
    {
        var first = FolderLock.TryTake(Path)!;
        File.Delete(Path);
        using var second = FolderLock.TryTake(Path)!;

        first.Dispose();

        Assert.True(File.Exists(Path));
        Assert.Null(FolderLock.TryTake(Path));
    }

    [Fact]
    public async Task TwoNeverHaveItAtOnce()
    {
        var inside = 0;
        var most = 0;
        var times = 0;

        await Task.WhenAll(Work(), Work(), Work());

        Assert.Equal((1, 300), (most, times));

        Task Work() => Task.Run(() =>
        {
            for (var count = 0; count < 100;)
            {
                using var taken = FolderLock.TryTake(Path);
                if (taken is not null)
                {
                    most = Math.Max(most, ++inside);
                    times++;
                    inside--;
                    count++;
                }
            }
        });
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsSaid()
    {
        _folder.Write("obj", "a file");

        Assert.ThrowsAny<IOException>(() => FolderLock.TryTake(Path));
    }
}
