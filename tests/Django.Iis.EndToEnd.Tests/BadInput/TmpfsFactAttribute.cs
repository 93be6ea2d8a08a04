using System;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>A test that needs a disk of its own: skipped where the user may not mount one.</summary>
public sealed class TmpfsFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(Try);

    public TmpfsFactAttribute()
    {
        if (!CanMount.Value)
        {
            Skip = "needs to mount a tmpfs";
        }
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || Tools.Find("mount") is null || Tools.Find("umount") is null)
        {
            return false;
        }

        using var folder = new TemporaryFolder();
        if (SmallDisk.Mount(folder.Path).ExitCode != 0)
        {
            return false;
        }

        SmallDisk.Unmount(folder.Path);
        return true;
    }
}
