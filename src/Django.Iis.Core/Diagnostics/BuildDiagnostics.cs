using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>Builds beside other builds (173x).</summary>
public static class BuildDiagnostics
{
    public static readonly DiagnosticDescriptor Waiting = new(
        "DJIIS1730", "Another build of this project is running and has '{0}' open: this one waits until it has ended. Ctrl-C ends the waiting.");
}
