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

    public static readonly DiagnosticDescriptor NoCacheFolder = new(
        "DJIIS1106", "The cache folder '{0}' cannot be used: {1} This project's packages are unpacked in obj instead. Name another one with DjangoCacheFolder, or 'none'.");

    public static readonly DiagnosticDescriptor NoByteCode = new(
        "DJIIS1107",
        "The package holds no byte-code, as that of Python {0} is made by Python {0} only, and this machine builds with {1}. The site starts more slowly; install Python {0} here, or set DjangoCompilePython=None.");

    public static readonly DiagnosticDescriptor SourceDoesNotCompile = new(
        "DJIIS1108", "Python {0} does not compile this file: {1}. Whatever imports it will fail.");

    /// <summary>A message.</summary>
    public static readonly DiagnosticDescriptor PatchLevelUnused = new(
        "DJIIS1110",
        "PythonVersion '{0}' names a patch level, which means nothing to wheels: the packages are for Python {1}, of any patch level that the server has. Write {1}, or bundle one exact Python with PythonRuntime=Bundled.");

    /// <summary>A message.</summary>
    public static readonly DiagnosticDescriptor NewPythonVersion = new(
        "DJIIS1111", "PythonVersion {0} is newer than this SDK, which knows Python {1}. The build goes on; a newer SDK may do better.");

    public static readonly DiagnosticDescriptor UnknownPackageVersion = new(
        "DJIIS1112",
        "This SDK knows no version of the NuGet package with Python {0}. Set PythonPackageVersion to the one that the site is to run with, such as {0}.1, or DjangoBundledPythonPath to a folder with Python {0}.");

    public static readonly DiagnosticDescriptor NoRuntimeFolder = new(
        "DJIIS1113",
        "There is no Python to bundle in '{0}'. Restore the NuGet package it comes from (dotnet restore), from a source that has it, or set DjangoBundledPythonPath to a folder that has a Windows Python.");

    public static readonly DiagnosticDescriptor NoRuntime = new(
        "DJIIS1114",
        "'{0}' is not a Python that can be bundled: {1}. Use the folder tools of the NuGet package python, or a copy of what python.org's installer made.");

    public static readonly DiagnosticDescriptor OtherRuntimeVersion = new(
        "DJIIS1115", "The Python to bundle in '{0}' is {1}, and PythonVersion is {2}: their extension modules do not fit each other. Make both the same.");

    public static readonly DiagnosticDescriptor OtherRuntimeMachine = new(
        "DJIIS1116", "The Python to bundle in '{0}' is a {1} one, and PythonTargetPlatform is {2}. Make both the same.");

    public static readonly DiagnosticDescriptor NoRuntimeLicense = new(
        "DJIIS1117", "The Python to bundle in '{0}' has no {1}. Its licence asks that its text goes with every copy: put the file back from the Python that the folder was made of.");

    public static readonly DiagnosticDescriptor IsolatedRuntime = new(
        "DJIIS1118",
        "The Python to bundle in '{0}' has a file {1}, which makes it ignore PYTHONPATH: the site's packages would not be found. It is python.org's embeddable package; use the NuGet package python instead.");

    public static readonly DiagnosticDescriptor OtherPackageVersion = new(
        "DJIIS1119", "PythonPackageVersion '{0}' is not the exact version of a Python {1}, which PythonVersion asks for. Make both the same.");
}
