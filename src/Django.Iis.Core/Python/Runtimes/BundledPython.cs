using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Msi.Executables;

namespace Django.Iis.Core.Python.Runtimes;

/// <summary>
/// A Windows Python in a folder, to ship with a site: the folder tools of the NuGet package python, or what python.org's installer made. Checked by its files,
/// since the build machine need not be able to run it.
/// </summary>
public sealed class BundledPython
{
    /// <summary>Licence of Python and of what comes with it.</summary>
    public const string LicenseFile = "LICENSE.txt";

    private const string Executable = "python.exe";

    // python313.dll; python3.dll has no minor version.
    private static readonly Regex Library = new(@"^python3(?<minor>\d{2,})\.dll$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly string _folder;
    private readonly string _projectFile;

    private BundledPython(string folder, string projectFile)
    {
        _folder = folder;
        _projectFile = projectFile;
    }

    /// <summary>Checks that a folder holds a whole Python of a version and a platform.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="platform">The server.</param>
    /// <param name="target">PythonVersion.</param>
    /// <param name="projectFile">For errors.</param>
    /// <returns>Its full version, as its library says it; <c>major.minor</c> where the library has no version.</returns>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1113 to DJIIS1118.</exception>
    public static string Check(string folder, TargetPlatform platform, TargetVersion target, string projectFile)
    {
        var python = new BundledPython(folder, projectFile);
        python.CheckKind();
        var library = python.FindLibrary(target);
        python.CheckMachine(Executable, platform);
        python.CheckMachine(library, platform);
        python.CheckLicense();
        return python.VersionOf(library) ?? target.Minor;
    }

    private void CheckKind()
    {
        if (!Directory.Exists(_folder))
        {
            throw PythonDiagnostics.NoRuntimeFolder.At(_projectFile, 0, _folder);
        }

        if (Directory.EnumerateFiles(_folder, "*._pth").FirstOrDefault() is { } paths)
        {
            throw PythonDiagnostics.IsolatedRuntime.At(_projectFile, 0, _folder, Path.GetFileName(paths));
        }

        if (File.Exists(Path.Combine(_folder, "pyvenv.cfg")) || File.Exists(Path.Combine(_folder, "..", "pyvenv.cfg")))
        {
            throw NoRuntime("it is a virtual environment, whose python.exe only starts the one that it was made with");
        }

        foreach (var file in new[] { Executable, "Lib/os.py" })
        {
            if (!File.Exists(Path.Combine(_folder, file)))
            {
                throw NoRuntime($"it has no {file}");
            }
        }
    }

    private string FindLibrary(TargetVersion target)
    {
        var libraries = Directory.EnumerateFiles(_folder, "*.dll").Select(Path.GetFileName).OfType<string>()
            .Where(name => Library.IsMatch(name)).OrderBy(name => name, StringComparer.OrdinalIgnoreCase).ToList();
        if (libraries.Count == 0)
        {
            throw NoRuntime($"it has no python{target.Minor.Replace(".", "")}.dll");
        }

        return libraries.Find(name => MinorOf(name) == target.Minor)
            ?? throw PythonDiagnostics.OtherRuntimeVersion.At(_projectFile, 0, _folder, MinorOf(libraries[0]), target.Minor);
    }

    private void CheckMachine(string file, TargetPlatform platform)
    {
        var image = ExecutableImageReader.Read(Path.Combine(_folder, file)) ?? throw NoRuntime($"its {file} is no Windows program");
        if (image.Machine != platform.Machine)
        {
            throw PythonDiagnostics.OtherRuntimeMachine.At(_projectFile, 0, _folder, ExecutableMachine.NameOf(image.Machine), platform.Tag);
        }
    }

    private void CheckLicense()
    {
        if (!File.Exists(Path.Combine(_folder, LicenseFile)))
        {
            throw PythonDiagnostics.NoRuntimeLicense.At(_projectFile, 0, _folder, LicenseFile);
        }
    }

    // The third number holds patch level, release level and serial: 9150 for the final 3.13.9 (CPython: PC/python_ver_rc.h, FIELD3).
    private string? VersionOf(string library)
    {
        const int perPatch = 1000;
        return Version.TryParse(FileVersionReader.Read(Path.Combine(_folder, library))?.Version, out var version)
            ? new Version(version.Major, version.Minor, version.Build / perPatch).ToString()
            : null;
    }

    private static string MinorOf(string library) => "3." + Library.Match(library).Groups["minor"].Value;

    private Exception NoRuntime(string reason) => PythonDiagnostics.NoRuntime.At(_projectFile, 0, _folder, reason);
}
