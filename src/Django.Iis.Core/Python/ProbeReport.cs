using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>What djiis_probe.py learned of a Django project.</summary>
public sealed class ProbeReport : ScriptReport
{
    private ProbeReport(IReadOnlyList<XElement> elements)
        : base(elements)
    {
    }

    /// <summary>The settings module that manage.py chose; empty when it got no further.</summary>
    public string SettingsModule => Values("settings", "module").FirstOrDefault() ?? "";

    public string DjangoVersion => Values("django", "version").FirstOrDefault() ?? "";

    public IReadOnlyList<string> InstalledApps => Values("app", "name");

    /// <summary>Dotted path of the WSGI application; null when the project has none, and one must be made.</summary>
    public string? WsgiApplication => Application("wsgi");

    /// <summary>Dotted path of the ASGI application; null when the project has none.</summary>
    public string? AsgiApplication => Application("asgi");

    /// <summary>Whether the project is one that wants an ASGI server: Channels, or ASGI_APPLICATION in its settings.</summary>
    public bool IsAsgi =>
        InstalledApps.Contains("channels") ||
        Elements("application").Any(element => (string?)element.Attribute("kind") == "asgi" && (string?)element.Attribute("declared") == "true");

    /// <summary>Whether django.contrib.staticfiles is installed.</summary>
    public bool HasStaticFiles => Elements("staticfiles").Any();

    /// <summary>Folders that collectstatic reads, full paths, inside and outside the project.</summary>
    public IReadOnlyList<string> StaticFolders => Values("static", "folder");

    /// <summary>Files that were opened or loaded as modules, full paths.</summary>
    public IReadOnlyList<string> Files => Values("file", "path");

    /// <summary>Files and folders that were only looked for, found or not, full paths.</summary>
    public IReadOnlyList<string> Looks => Values("look", "path");

    /// <summary>Folders whose names were listed, full paths.</summary>
    public IReadOnlyList<string> Listings => Values("listing", "path");

    /// <summary>Environment variables that were read, set or not.</summary>
    public IReadOnlyList<string> Variables => Values("variable", "name");

    /// <summary>What django_iis.settings sets on top of the project's: a setting's name, and what becomes of it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Injected =>
    [
        .. Elements("injected").Select(element => new KeyValuePair<string, string>((string?)element.Attribute("name") ?? "", (string?)element.Attribute("message") ?? "")),
    ];

    public static new ProbeReport Read(string path) => new(Load(path));

    /// <summary>A setting as text; null when it is None or not set.</summary>
    public string? Setting(string name) =>
        Elements("setting").Where(element => (string?)element.Attribute("name") == name).Select(element => (string?)element.Attribute("value")).FirstOrDefault();

    /// <summary>The coded error for the script's failure.</summary>
    /// <param name="error">What the script reported.</param>
    /// <param name="projectFile">Blamed where no source file is known.</param>
    /// <param name="requirementsFile">Named in the remedy for a missing package.</param>
    public static DiagnosticException Failure(ScriptError error, string projectFile, string requirementsFile)
    {
        var file = error.File ?? projectFile;
        return error.Kind switch
        {
            "no-settings-module" => ProjectDiagnostics.NoSettingsModule.At(file, error.Line),
            "settings-module-missing" => ProjectDiagnostics.SettingsModuleMissing.At(file, error.Line, error.Name, error.Message),
            "missing-package" => ProjectDiagnostics.MissingPackage.At(file, error.Line, error.Name, error.Message, requirementsFile),
            "missing-variable" => ProjectDiagnostics.MissingVariable.At(file, error.Line, error.Name, error.Message),
            "syntax-error" => ProjectDiagnostics.SyntaxError.At(file, error.Line, error.Message),
            _ => ProjectDiagnostics.SettingsFailed.At(file, error.Line, error.Message),
        };
    }

    private string? Application(string kind) =>
        Elements("application").Where(element => (string?)element.Attribute("kind") == kind).Select(element => (string?)element.Attribute("path")).FirstOrDefault();
}
