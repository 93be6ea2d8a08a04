using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Django.Iis.Tests;

/// <summary>A Windows machine of the test's own, as far as Wine plays one: silent installations into a C: drive that is gone when the test ends.</summary>
/// <remarks>
/// Setting a prefix up takes ten seconds, so it is done once in a test run and copied for every test.
/// Tests that use it ask for <see cref="Program"/> in their <see cref="ToolFactAttribute"/>.
/// </remarks>
public sealed class WinePrefix : IDisposable
{
    /// <summary>The program that must be on PATH.</summary>
    public const string Program = "wine";

    /// <summary>Property of our packages that leaves out what runs set-up: it is a .NET Framework program, and Wine has none.</summary>
    public const string FilesOnly = "SKIPSETUP=1";

    private const string Drive = "drive_c";

    private static readonly Lazy<TemporaryFolder> Prepared = new(Prepare);

    /// <summary>What is kept away from our tests: Wine's own .NET, HTML and menus.</summary>
    private const string Overrides = "mscoree=d;mshtml=d;winemenubuilder.exe=d";

    /// <summary>Windows' folder of programs.</summary>
    private const string System = "windows/system32/";

    private readonly TemporaryFolder _folder;
    private string _overrides = Overrides;

    private WinePrefix(TemporaryFolder folder)
    {
        _folder = folder;
    }

    /// <summary>Folder that the installed programs see as <c>C:\</c>.</summary>
    public string DriveC => _folder["prefix/" + Drive];

    /// <summary>A machine that reports Windows 10, build 18362.</summary>
    public static WinePrefix Windows10()
    {
        var prefix = Windows7();
        prefix.Run("winecfg", "-v", "win10").Succeeded();
        return prefix;
    }

    /// <summary>A machine of Windows 10 with the Python that packages are for by default, as python.org's installer leaves it for all users.</summary>
    public static WinePrefix WithPython()
    {
        var prefix = Windows10();
        prefix.AddPython("3.13");
        return prefix;
    }

    /// <summary>A machine that reports Windows 7, build 7601.</summary>
    public static WinePrefix Windows7()
    {
        var folder = new TemporaryFolder();
        Copy(Prepared.Value["prefix"], folder["prefix"]);
        return new WinePrefix(folder);
    }

    /// <summary>Full path, on the build machine, of a path on the C: drive; <c>/</c> separates folders.</summary>
    public string PathOf(string relative) => Path.Combine(DriveC, relative);

    /// <summary>Runs Windows Installer without a user interface.</summary>
    /// <param name="option">For example <c>/i</c> or <c>/x</c>.</param>
    /// <param name="package">Full path of an .msi on the build machine.</param>
    /// <param name="properties">For example <c>INSTALLDIR=C:\Apps</c>.</param>
    /// <returns>0 for success; Wine cuts other exit codes to eight bits, so no more than that they are not 0 should be asked of them.</returns>
    public ProcessResult Msiexec(string option, string package, params string[] properties) =>
        Run("msiexec", [option, "Z:" + package.Replace('/', '\\'), "/qn", .. properties]);

    /// <summary>A text in the registry, in its 64-bit view; null when it is not there.</summary>
    /// <param name="key">For example <c>HKLM\SOFTWARE\Contoso</c>.</param>
    /// <param name="name">Name of the value.</param>
    public string? RegistryValue(string key, string name)
    {
        // In a file every character comes through; what programs print has lost those of other languages.
        const string file = "exported.reg";
        File.Delete(PathOf(file));
        Run("reg", "export", key, "C:\\" + file, "/y");
        var prefix = $"\"{name}\"=\"";
        var line = File.Exists(PathOf(file)) ? Array.Find(File.ReadAllLines(PathOf(file)), line => line.StartsWith(prefix, StringComparison.Ordinal)) : null;
        return line?[prefix.Length..^1].Replace(@"\\", @"\", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);
    }

    /// <summary>Installs a 64-bit Python for all users, of which there is nothing but the name and its place in the registry (PEP 514).</summary>
    /// <param name="version">major.minor.</param>
    /// <returns>The full path of its python.exe on this machine.</returns>
    public string AddPython(string version)
    {
        var folder = "Program Files/Python" + version.Replace(".", "", StringComparison.Ordinal);
        Directory.CreateDirectory(PathOf(folder));
        File.WriteAllText(PathOf(folder + "/python.exe"), "no program");
        var path = @"C:\" + folder.Replace('/', '\\');
        var key = $@"HKLM\SOFTWARE\Python\PythonCore\{version}\InstallPath";
        Register(key, "", path + @"\");
        Register(key, "ExecutablePath", path + @"\python.exe");
        return path + @"\python.exe";
    }

    /// <summary>Puts a text into the registry.</summary>
    /// <param name="key">For example <c>HKLM\SOFTWARE\Contoso</c>.</param>
    /// <param name="name">Name of the value; empty for the key's default value.</param>
    /// <param name="value">The text, of ASCII characters.</param>
    /// <param name="in32BitView">Whether 32-bit programs see it, and not 64-bit ones.</param>
    public void Register(string key, string name, string value, bool in32BitView = false) =>
        Run("reg", ["add", key, .. name.Length == 0 ? ["/ve"] : new[] { "/v", name }, "/t", "REG_SZ", "/d", value, "/f", in32BitView ? "/reg:32" : "/reg:64"]).Succeeded();

    /// <summary>Puts a program of Windows in the place of Wine's own.</summary>
    /// <param name="name">Name in System32, for example <c>netsh.exe</c>.</param>
    /// <param name="source">Full path on the build machine.</param>
    public void Replace(string name, string source)
    {
        Lay(System + name, source);
        // Otherwise Wine goes on with the one that is built into it.
        _overrides += ";" + name + "=n";
    }

    /// <summary>Copies a file to the C: drive, in the place of one that may be linked to other machines' files.</summary>
    public void Lay(string relative, string source)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.Delete(PathOf(relative));
        File.Copy(source, PathOf(relative));
    }

    /// <summary>Another machine with everything that this one has.</summary>
    /// <param name="changing">Files and folders below Windows' own folder that programs write into, and do not replace.</param>
    public WinePrefix Clone(params string[] changing)
    {
        // The registry is on the disk when the prefix's server has ended.
        Server(_folder, "-k");
        Server(_folder, "-w");
        var folder = new TemporaryFolder();
        Copy(_folder["prefix"], folder["prefix"]);
        foreach (var path in changing.Where(path => Path.Exists(PathOf(path))))
        {
            var target = folder["prefix/" + Drive + "/" + path];
            ChildProcess.Run("rm", ["-rf", "--", target]).Succeeded();
            ChildProcess.Run("cp", ["-a", PathOf(path), target]).Succeeded();
        }

        return new WinePrefix(folder) { _overrides = _overrides };
    }

    /// <summary>Puts keys and values into the registry.</summary>
    /// <param name="text">Lines of a .reg file behind its first, of ASCII characters.</param>
    public void Import(string text)
    {
        File.WriteAllText(PathOf("imported.reg"), "REGEDIT4\r\n\r\n" + text);
        Run("reg", "import", @"C:\imported.reg", "/reg:64").Succeeded();
        File.Delete(PathOf("imported.reg"));
    }

    /// <summary>Runs a Windows program to its end.</summary>
    public ProcessResult Run(string program, params string[] arguments)
    {
        var attempt = 0;
        ProcessResult result;
        do
        {
            result = ChildProcess.Run(Program, [program, .. arguments], environment: EnvironmentOf(_folder, _overrides));
        }
        while (WasNotStarted(result) && ++attempt < 3);

        return result;
    }

    public void Dispose()
    {
        // Only the server of this prefix: it ends the prefix's programs and lets its files go.
        Server(_folder, "-k");
        Server(_folder, "-w");
        _folder.Dispose();
    }

    // Once in some thousand times, on a busy machine, Wine does not create the program's process, and says so; nothing of the program ran.
    private static bool WasNotStarted(ProcessResult result) =>
        result.ExitCode == 1 && result.Output.Contains("ShellExecuteEx failed: Internal error", StringComparison.Ordinal);

    private static TemporaryFolder Prepare()
    {
        var folder = new TemporaryFolder();
        // The test host is killed before 700 MB are deleted; a process of its own finishes.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Process.Start("rm", ["-rf", "--", folder.Path]).Dispose();
        Wine(folder, ["wineboot", "-i"]).Succeeded();
        Server(folder, "-w").Succeeded();
        return folder;
    }

    // The drive, 700 MB that nothing writes to, is linked. The registry must be copied: Wine's server writes into a file that has links.
    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        ChildProcess.Run("cp", ["-al", Path.Combine(source, Drive), target]).Succeeded();
        var others = Directory.EnumerateFileSystemEntries(source).Where(path => Path.GetFileName(path) != Drive);
        ChildProcess.Run("cp", ["-a", .. others, target]).Succeeded();
    }

    private static ProcessResult Wine(TemporaryFolder folder, IEnumerable<string> arguments) =>
        ChildProcess.Run(Program, arguments, environment: EnvironmentOf(folder));

    private static ProcessResult Server(TemporaryFolder folder, string argument) =>
        ChildProcess.Run("wineserver", [argument], environment: EnvironmentOf(folder));

    private static Dictionary<string, string?> EnvironmentOf(TemporaryFolder folder, string overrides = Overrides) => new(StringComparer.Ordinal)
    {
        ["WINEPREFIX"] = folder["prefix"],
        ["WINEARCH"] = "win64",
        ["WINEDEBUG"] = "-all",
        ["WINEDLLOVERRIDES"] = overrides,
        ["DISPLAY"] = null,
    };
}
