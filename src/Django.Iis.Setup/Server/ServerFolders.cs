using System;
using System.IO;

namespace Django.Iis.Setup.Server;

/// <summary>Where Windows and IIS keep their programs and files.</summary>
internal sealed class ServerFolders
{
    private readonly bool _isStandIn;

    private ServerFolders(string inetsrv, bool isStandIn, string programData)
    {
        Inetsrv = inetsrv;
        ProgramData = programData;
        _isStandIn = isStandIn;
    }

    /// <summary>IIS's own folder, with appcmd.exe.</summary>
    public string Inetsrv { get; }

    /// <summary>Windows' folder of programs and libraries, as the 64-bit programs see it.</summary>
    public string System => Path.GetDirectoryName(Inetsrv)!;

    public string ProgramData { get; }

    public string ApplicationHost => Path.Combine(Inetsrv, "config", "applicationHost.config");

    public string Schemas => Path.Combine(Inetsrv, "config", "schema");

    /// <summary>The folder of journals and states: one below it for each application.</summary>
    public string Setup => WindowsPath.Combine(ProgramData, "Django.Iis");

    /// <param name="inetsrv">Another folder than IIS's own, for tests: all tools are looked for there.</param>
    public static ServerFolders Find(string? inetsrv)
    {
        var programData = Environment.GetEnvironmentVariable("ProgramData") is { Length: > 0 } given
            ? given
            : Path.DirectorySeparatorChar == '\\' ? Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData) : "%ProgramData%";
        if (inetsrv is not null)
        {
            return StandIn(inetsrv, programData);
        }

        // A 32-bit process is shown 32-bit programs in System32; the configuration of IIS that they see is not the server's.
        var system = Environment.Is64BitOperatingSystem && !Environment.Is64BitProcess ? "sysnative" : "System32";
        return new ServerFolders(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.Windows), system, "inetsrv"), isStandIn: false, programData);
    }

    /// <summary>A server of files.</summary>
    public static ServerFolders StandIn(string inetsrv, string programData) => new(Path.GetFullPath(inetsrv), isStandIn: true, programData);

    public string PathOf(Tool tool)
    {
        var name = tool.ToString().ToLowerInvariant();
        var extension = Path.DirectorySeparatorChar == '\\' ? ".exe" : "";
        return Path.Combine(_isStandIn || tool == Tool.AppCmd ? Inetsrv : System, name + extension);
    }
}
