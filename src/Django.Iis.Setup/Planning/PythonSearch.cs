using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Finds the server's Python where its installer has registered it (PEP 514), and reads from its files what it is: it is not run.</summary>
internal sealed class PythonSearch(IMachine machine)
{
    /// <summary>Offset of the field that names the place of the PE header (PE format, MS-DOS stub).</summary>
    private const int HeaderPlace = 0x3c;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public FoundPython? Find(SiteDescription site, SetupSettings settings)
    {
        var path = site.Python.Runtime == PythonRuntime.Bundled
            ? WindowsPath.Combine(settings.WebRoot, site.Python.Executable)
            : settings.Python ?? Registered(site.Python) ?? Existing(WindowsPath.Expand(site.Python.Executable));
        return path is null ? null : WindowsPath.IsAbsolute(path) && File.Exists(path) ? new FoundPython(path, Exists: true, Version(path), Processor(path)) : new FoundPython(path, Exists: false, Version: null, Processor: null);
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private string? Registered(PythonDescription python) => PythonRegistration.Of(TargetPlatform.Parse(python.Platform, projectFile: ""), python.Version)
        .Select(place => machine.RegistryValue(place.Key, PythonRegistration.ExecutableValue, place.In32BitView)
            ?? (machine.RegistryValue(place.Key, "", place.In32BitView) is { } folder ? Path.Combine(folder, PythonRegistration.Executable) : null))
        .FirstOrDefault(path => path is not null && File.Exists(path));

    /// <summary>By the library that an interpreter lies beside; a virtual environment's says so in a file of its own.</summary>
    private static string? Version(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var library = Directory.GetFiles(folder, "python3*.dll").Select(file => Regex.Match(Path.GetFileName(file), "^python3(?<minor>[0-9]+)\\.dll$", RegexOptions.IgnoreCase, Patience)).FirstOrDefault(match => match.Success);
        if (library is not null)
        {
            return "3." + library.Groups["minor"].Value;
        }

        var environment = Path.Combine(folder, "..", "pyvenv.cfg");
        return File.Exists(environment) && Regex.Match(File.ReadAllText(environment), "(?m)^version[a-z_]* *= *(?<minor>3\\.[0-9]+)", RegexOptions.None, Patience) is { Success: true } match
            ? match.Groups["minor"].Value
            : null;
    }

    private static string? Processor(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream);
        if (stream.Length < HeaderPlace + 4 || reader.ReadUInt16() != 0x5a4d)
        {
            return null;
        }

        stream.Position = HeaderPlace;
        var header = reader.ReadUInt32();
        if (header + 6 > stream.Length)
        {
            return null;
        }

        stream.Position = header + 4;
        return reader.ReadUInt16() switch
        {
            0x014c => "win32",
            0x8664 => "win_amd64",
            0xaa64 => "win_arm64",
            _ => null,
        };
    }
}
