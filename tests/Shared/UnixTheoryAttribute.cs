using System;

namespace Django.Iis.Tests;

/// <summary>A theory that stands on shell scripts or on file modes: skipped on Windows, with the reason printed.</summary>
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "needs a POSIX shell and file modes";
        }
    }
}
