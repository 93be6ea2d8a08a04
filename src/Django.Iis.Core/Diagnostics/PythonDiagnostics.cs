using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can be wrong with Python on the build machine (11xx).</summary>
public static class PythonDiagnostics
{
    public static readonly DiagnosticDescriptor NoPython = new(
        "DJIIS1101",
        "No usable Python was found on this machine. Install Python {0} (with venv and pip) and put it on PATH.{1}");

    public static readonly DiagnosticDescriptor OtherMinor = new(
        "DJIIS1102",
        "Building with Python {0} ({1}); the packages are for Python {2} on the server. Install Python {2} here to build with the same version.");

    public static readonly DiagnosticDescriptor VenvFailed = new(
        "DJIIS1103", "Python could not create the build's virtual environment in '{0}': {1}");

    public static readonly DiagnosticDescriptor ScriptFailed = new(
        "DJIIS1104", "Python ended with exit code {0} while it ran {1}: {2}");

    public static readonly DiagnosticDescriptor BadPythonVersion = new(
        "DJIIS1105", "PythonVersion '{0}' is not a version such as 3.13. Django 5.2 needs at least 3.10.");
}
