using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Installed;

/// <summary>
/// A Windows server with IIS, as far as Wine and the stand-ins of its tools play one: appcmd keeps an applicationHost.config, icacls access lists, netsh certificates and rules, and the
/// registry says what is installed.
/// </summary>
internal sealed class IisMachine : IDisposable
{
    private const string System = "windows/system32/";

    private const string Inetsrv = System + "inetsrv/";

    private static readonly string[] Components = ["W3SVC", "StaticContent", "HttpErrors", "RequestFiltering", "CGI", "WebSockets", "HttpRedirect", "RequestMonitor", "ApplicationInit", "HttpCompressionStatic"];

    /// <summary>What the stand-ins, Windows Installer and set-up write into.</summary>
    private static readonly string[] Changing = [Inetsrv.TrimEnd('/'), System + "acl.xml", System + "netsh.xml", System + "calls.txt", "windows/logs", "inetpub", "ProgramData"];

    private readonly WinePrefix _prefix;

    private IisMachine(WinePrefix prefix)
    {
        _prefix = prefix;
    }

    /// <summary>Of applicationHost.config as it is.</summary>
    public XElement Configuration => XElement.Load(PathOf(Inetsrv + "config/applicationHost.config"));

    /// <summary>Access lists in SDDL, by folder.</summary>
    public IReadOnlyDictionary<string, string> AccessLists =>
        XElement.Load(PathOf(System + "acl.xml")).Elements().ToDictionary(entry => (string)entry.Attribute("folder")!, entry => (string)entry.Attribute("list")!, StringComparer.OrdinalIgnoreCase);

    /// <summary>Set-up's own log.</summary>
    public string Log => File.Exists(PathOf("windows/logs/Django.Iis/Polls-Production.log")) ? File.ReadAllText(PathOf("windows/logs/Django.Iis/Polls-Production.log")) : "";

    /// <summary>Command lines of appcmd since the machine was made, one a line.</summary>
    public string AppCmdCalls => File.Exists(PathOf(Inetsrv + "calls.txt")) ? File.ReadAllText(PathOf(Inetsrv + "calls.txt")).Replace('\t', ' ') : "";

    /// <summary>What the registry says of our products and of all installed programs.</summary>
    public string Registry => string.Concat(new[] { @"HKLM\SOFTWARE\Django.Iis.Sdk", @"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall" }
        .Select(key => _prefix.Run("reg", "query", key, "/s", "/reg:64").Output));

    /// <summary>A server as its set-up leaves it, with HttpPlatformHandler and the Python of the packages.</summary>
    public static IisMachine Fresh()
    {
        var machine = new IisMachine(WinePrefix.WithPython());
        machine._prefix.Lay(Inetsrv + "appcmd.exe", WindowsPrograms.Tools);
        machine._prefix.Replace("icacls.exe", WindowsPrograms.Tools);
        machine._prefix.Replace("netsh.exe", WindowsPrograms.Tools);
        machine.Write(Inetsrv + "config/schema/httpplatform_schema.xml", "<configSchema/>");
        machine.Write(Inetsrv + "config/applicationHost.config", FreshIis.ApplicationHost);
        machine._prefix.Import("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\InetStp\\Components]\r\n" + string.Concat(Components.Select(name => $"\"{name}\"=dword:00000001\r\n")));
        return machine;
    }

    /// <summary>Another one in the same state.</summary>
    public IisMachine Clone() => new(_prefix.Clone(Changing));

    public string PathOf(string relative) => _prefix.PathOf(relative);

    public ProcessResult Msiexec(string option, string package, params string[] properties) => _prefix.Msiexec(option, package, properties);

    /// <summary>Makes appcmd fail at the first call that holds a text.</summary>
    public void FailAt(string text) => Write(Inetsrv + "fail.txt", "0 1359 before\n" + text);

    /// <summary>Changes applicationHost.config behind appcmd's back.</summary>
    public void Change(Action<XElement> change)
    {
        var configuration = Configuration;
        change(configuration);
        configuration.Save(PathOf(Inetsrv + "config/applicationHost.config"));
    }

    /// <summary>Whether an application pool runs.</summary>
    public bool IsStarted(string pool) => !File.Exists(PathOf(Inetsrv + "stopped.txt")) || !File.ReadAllLines(PathOf(Inetsrv + "stopped.txt")).Contains(pool, StringComparer.Ordinal);

    public void Write(string relative, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), content);
    }

    /// <summary>All that an installation may change: IIS's configuration, certificates, files with their content, and the registry's part for programs.</summary>
    public string Snapshot() => State() + Registry;

    /// <summary>The same without the registry.</summary>
    public string State()
    {
        var text = new StringBuilder();
        text.AppendLine(FreshIis.WithoutEmpty(Configuration).ToString());
        foreach (var path in new[] { System + "netsh.xml", Inetsrv + "stopped.txt" }.Where(path => File.Exists(PathOf(path))))
        {
            text.AppendLine(File.ReadAllText(PathOf(path)));
        }

        foreach (var root in new[] { "inetpub", "ProgramData", "Program Files" }.Where(root => Directory.Exists(PathOf(root))))
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(PathOf(root), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(_prefix.DriveC, path)} {(File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : "")}");
            }
        }

        return text.ToString();
    }

    public void Dispose() => _prefix.Dispose();
}
