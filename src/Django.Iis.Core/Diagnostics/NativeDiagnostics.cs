using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What native code among the Python packages needs of the server (124x).</summary>
public static class NativeDiagnostics
{
    /// <summary>A warning: the server may have it.</summary>
    public static readonly DiagnosticDescriptor NeedsVisualCpp = new(
        "DJIIS1240",
        "{0} {1} needs {2}, which neither it nor Python brings: the server must have '{3}'. Install it there with 'winget install --id {4}', or with the installer " +
        "that Microsoft offers under that name.");

    public static readonly DiagnosticDescriptor ForeignExecutable = new(
        "DJIIS1241",
        "{0} {1} has a {2} '{3}', and the server's Python ({4}) could not load it. Get a wheel of it that is built for {4}, or leave the distribution out.");

    /// <summary>A warning.</summary>
    public static readonly DiagnosticDescriptor BuiltForDebugging = new(
        "DJIIS1242", "{0} {1} is built for debugging: it needs {2}, which no installer brings. Get or make a release build of it.");
}
