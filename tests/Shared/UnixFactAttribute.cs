using System;

namespace Django.Iis.Tests;

/// <summary>A test that stands on shell scripts or on file modes: skipped on Windows, with the reason printed.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "needs a POSIX shell and file modes";
        }
    }
}
