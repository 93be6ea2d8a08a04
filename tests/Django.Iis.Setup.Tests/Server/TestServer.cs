using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Django.Iis.Setup.Commands;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;
using Django.Iis.StandIns;
using Django.Iis.Tests;

namespace Django.Iis.Setup.Tests.Server;

/// <summary>A Windows server in a folder: IIS with its Default Web Site, a Python for all users, and releases of a package. Its tools are the stand-ins, in process.</summary>
internal sealed class TestServer : IDisposable
{
    public const string Components = @"SOFTWARE\Microsoft\InetStp\Components";

    private static readonly string[] Installed =
        ["W3SVC", "StaticContent", "HttpErrors", "RequestFiltering", "CGI", "WebSockets", "HttpRedirect", "RequestMonitor", "ApplicationInit", "WindowsAuthentication", "CertProvider"];

    /// <summary>In memory where the system has such a disk: a journal is flushed to the disk at every step, and these tests write thousands.</summary>
    private const string Memory = "/dev/shm";

    public TestServer()
    {
        Directory.CreateDirectory(Path.Combine(Inetsrv, "config", "schema"));
        Directory.CreateDirectory(ProgramData);
        File.WriteAllText(ApplicationHost, FreshIis.ApplicationHost);
        File.WriteAllText(Path.Combine(Inetsrv, "config", "schema", "httpplatform_schema.xml"), "<configSchema/>");
        Machine(new XElement("machine", Installed.Select(name => Value(Components, name, "1"))));
        Directory.CreateDirectory(Path.GetDirectoryName(Python)!);
        File.WriteAllText(Python, "not a program");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(Python)!, "python313.dll"), "");
        ChangeMachine(machine => machine.Add(Value(@"SOFTWARE\Python\PythonCore\3.13\InstallPath", "ExecutablePath", Python)));
        Tools = new IisTools(Inetsrv);
    }

    public IisTools Tools { get; }

    public string Folder { get; } = Directory.CreateDirectory(Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), "djiis-" + Path.GetRandomFileName())).FullName;

    public string Inetsrv => Path.Combine(Folder, "System32", "inetsrv");

    public string ProgramData => Path.Combine(Folder, "ProgramData");

    public string Data => Path.Combine(Folder, "data", "Polls");

    public string Python => Path.Combine(Folder, "Python 313", "python.exe");

    public string ApplicationHost => Path.Combine(Inetsrv, "config", "applicationHost.config");

    /// <summary>What the program said, on both streams.</summary>
    public string Output { get; private set; } = "";

    public string Input { get; set; } = "";

    public Action<SetupStep, StepMoment>? Watch { get; set; }

    /// <summary>Of applicationHost.config as it is.</summary>
    public XElement Configuration => XElement.Load(ApplicationHost);

    public bool IsStarted(string pool)
    {
        Tools.Run("appcmd", ["list", "apppool", "/apppool.name:" + pool, "/xml"], () => "", out var listing);
        return (string?)XElement.Parse(listing).Element("APPPOOL")!.Attribute("state") == "Started";
    }

    public static XElement Value(string key, string name, string data) =>
        new("value", new XAttribute("key", key), new XAttribute("name", name), new XAttribute("data", data));

    public string Release(string version) => Path.Combine(Folder, "inetpub", "Polls", "releases", version);

    public string WebRoot(string version = "1.0.0") => Path.Combine(Release(version), "www");

    public string WebConfig(string version = "1.0.0") => Path.Combine(WebRoot(version), "web.config");

    /// <summary>Lays a package's files down, as Windows Installer does before set-up runs.</summary>
    public void Lay(SiteDescription site, string? webConfig = null)
    {
        var root = Release(site.Version);
        foreach (var folder in new[] { "www", "app", "python", "setup" })
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        File.WriteAllText(Path.Combine(root, "setup", "launcher.py"), "");
        File.WriteAllText(WebConfig(site.Version), webConfig ?? TestConfiguration.WebConfig(site));
        File.WriteAllBytes(Path.Combine(root, "setup", SiteDescription.FileName), SiteDescriptionXml.Write(site));
    }

    /// <summary>Runs the program in this process.</summary>
    /// <param name="command">Verb and words.</param>
    /// <param name="settings"><c>NAME=VALUE</c>, or options with their values.</param>
    public int Run(string command, params string[] settings) => RunVersion("1.0.0", command, settings);

    public int RunVersion(string version, string command, params string[] settings)
    {
        using var output = new StringWriter();
        var exitCode = Program.Run(Arguments(command, version, settings), output, output, arguments => new SetupServices
        {
            Programs = new StandInPrograms(Tools),
            Machine = new FileMachine(Inetsrv),
            Folders = ServerFolders.StandIn(Inetsrv, ProgramData),
            Now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Input = new StringReader(Input),
            Watch = Watch,
        });
        Output = output.ToString();
        return exitCode;
    }

    public string[] Arguments(string command, string version, params string[] settings) =>
    [
        .. command.Split(' '), "--root", Release(version), "--inetsrv", Inetsrv, "--data", Data,
        .. settings.SelectMany(setting => setting.StartsWith("--", StringComparison.Ordinal) ? setting.Split('=', 2) : ["--set", setting]),
    ];

    public void Machine(XElement machine) => machine.Save(Path.Combine(Inetsrv, FileMachine.FileName));

    public void ChangeMachine(Action<XElement> change)
    {
        var path = Path.Combine(Inetsrv, FileMachine.FileName);
        var machine = XElement.Load(path);
        change(machine);
        machine.Save(path);
    }

    public void RemoveComponent(string name) =>
        ChangeMachine(machine => machine.Elements("value").Where(value => (string?)value.Attribute("name") == name).Remove());

    public void ChangeConfiguration(Action<XElement> change)
    {
        var configuration = Configuration;
        change(configuration);
        configuration.Save(ApplicationHost);
    }

    /// <summary>Calls since the last forgetting that changed something.</summary>
    public IReadOnlyList<string> Changes() => [.. Tools.Calls.Where(call =>
        !call.StartsWith("appcmd\tlist", StringComparison.Ordinal) && !call.Contains("\tshow\t", StringComparison.Ordinal) && !call.Contains("\t/save\t", StringComparison.Ordinal))
        .Select(call => call.Replace(Folder, "~", StringComparison.Ordinal).Replace('\t', ' '))];

    /// <summary>The access lists of all folders that have one of their own.</summary>
    public string Access() => File.ReadAllText(Path.Combine(Inetsrv, "acl.xml"));

    /// <summary>All that set-up may change: configuration, access lists, certificates, rules, registry, and every file with its content.</summary>
    public string Snapshot()
    {
        var text = new StringBuilder();
        text.AppendLine(FreshIis.WithoutEmpty(Configuration).ToString());
        foreach (var name in new[] { "acl.xml", "netsh.xml" }.Select(name => Path.Combine(Inetsrv, name)).Where(File.Exists))
        {
            foreach (var entry in XElement.Load(name).Elements().Where(entry => entry.Name != "entry" || Directory.Exists((string)entry.Attribute("folder")!)).Select(entry => entry.ToString()).Order(StringComparer.Ordinal))
            {
                text.AppendLine(entry);
            }
        }

        foreach (var path in Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(path) is not ("calls.txt" or "fail.txt" or "applicationHost.config" or "acl.xml" or "netsh.xml"))
            {
                text.AppendLine(path + " " + (File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : ""));
            }
        }

        return text.ToString();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
