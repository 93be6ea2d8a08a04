using System;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Python.Runtimes;

/// <summary>The version of the NuGet package that a bundled Python comes from (<c>PythonPackageVersion</c>).</summary>
public static class PythonPackage
{
    /// <summary>Checks it against the version that all else is made for.</summary>
    /// <param name="version">PythonPackageVersion, given or from the SDK's table; empty when the table has none.</param>
    /// <param name="target">PythonVersion.</param>
    /// <param name="projectFile">For errors.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1112 none is known, DJIIS1119 it is another minor version, or no exact one.</exception>
    public static void Check(string version, TargetVersion target, string projectFile)
    {
        if (version.Length == 0)
        {
            throw PythonDiagnostics.UnknownPackageVersion.At(projectFile, 0, target.Minor);
        }

        // 3.14.0-rc3: a package of a version that is not out yet.
        var release = version.Split('-')[0];
        if (!Version.TryParse(release, out var parsed) || parsed.Build < 0 || parsed.ToString(2) != target.Minor)
        {
            throw PythonDiagnostics.OtherPackageVersion.At(projectFile, 0, version, target.Minor);
        }
    }
}
