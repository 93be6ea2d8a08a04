using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Core.Checks;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>What djiis_probe.py learned of a Django project.</summary>
public sealed class ProbeReport : ScriptReport
{
    private ProbeReport(IReadOnlyList<ReportElement> elements)
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
        InstalledApps.Contains("channels") || DeclaresAsgi;

    /// <summary>Whether the settings name an ASGI application.</summary>
    public bool DeclaresAsgi => Applications("asgi").Any(element => element["declared"] == "true");

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

    /// <summary>Folders that manage.py adds to sys.path, relative to the application, with '/'.</summary>
    public IReadOnlyList<string> SysPaths => Values("path", "value");

    /// <summary>Folders outside the application that manage.py adds to sys.path.</summary>
    public IReadOnlyList<string> OutsidePaths => Values("outside-path", "value");

    /// <summary>The settings module that manage.py assigns outright although another was asked for; null when it lets the environment choose.</summary>
    public string? AssignedModule => Values("assigned", "module").FirstOrDefault();

    /// <summary>Where manage.py assigns the settings module.</summary>
    public SourcePlace? AssignmentPlace => SourcePlace.Of(Elements("assigned").FirstOrDefault());

    /// <summary>Equal for settings with which collectstatic does the same.</summary>
    public string StaticKey => Values("static-key", "value").FirstOrDefault() ?? "";

    /// <summary>What django_iis.settings sets on top of the project's: a setting's name, and what becomes of it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Injected =>
        [.. Elements("injected").Select(element => new KeyValuePair<string, string>(element.Text("name"), element.Text("message")))];

    public IReadOnlyList<string> Middleware => Values("middleware", "name");

    public IReadOnlyList<Backend> Caches => Backends("cache");

    public IReadOnlyList<Backend> ChannelLayers => Backends("channel-layer");

    public IReadOnlyList<Backend> Databases => Backends("database");

    /// <summary>What Django's system checks found.</summary>
    public IReadOnlyList<DjangoFinding> Findings => [.. Elements("check").Select(Finding)];

    public IReadOnlyList<MigrationFinding> Migrations => [.. Elements("migration").Select(Migration)];

    /// <summary>What kept the checks from running; null when nothing did.</summary>
    public ScriptError? FailedCheck => Elements("failed-check").Select(ScriptError.From).FirstOrDefault();

    public static new ProbeReport Read(string path) => new(Load(path));

    /// <summary>A setting as text; null when it is None or not set.</summary>
    public string? Setting(string name) =>
        Elements("setting").Where(element => element["name"] == name).Select(element => element["value"]).FirstOrDefault();

    /// <summary>Where the project assigns a setting; null when it does not, or nobody knows.</summary>
    public SourcePlace? Place(string setting) => SourcePlace.Of(Elements("setting").FirstOrDefault(element => element.Text("name") == setting));

    /// <summary>Where SECRET_KEY is assigned, when it is of a kind: <c>random</c> or <c>literal</c>.</summary>
    public SourcePlace? SecretKey(string kind) => SourcePlace.Of(Elements("secret-key").FirstOrDefault(element => element.Text("kind") == kind));

    /// <summary>The dotted path that the settings declare for <c>wsgi</c> or <c>asgi</c> and whose module does not exist; null when it does.</summary>
    public string? MissingApplication(string kind) =>
        Applications(kind).Where(element => element.Text("found") == "false").Select(element => element["path"]).FirstOrDefault();

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
            "source-write" => ProbeDiagnostics.SourceWrite.At(file, error.Line, error.Name, error.Message),
            "checks-failed" => CheckDiagnostics.CannotCheck.At(file, error.Line, error.Message),
            _ => ProjectDiagnostics.SettingsFailed.At(file, error.Line, error.Message),
        };
    }

    private string? Application(string kind) =>
        Applications(kind).Select(element => element["path"]).FirstOrDefault();

    private IEnumerable<ReportElement> Applications(string kind) => Elements("application").Where(element => element.Text("kind") == kind);

    private IReadOnlyList<Backend> Backends(string kind) =>
        [.. Elements(kind).Select(element => new Backend(element.Text("alias"), element.Text("backend"), SourcePlace.Of(element)))];

    private static DjangoFinding Finding(ReportElement element)
    {
        var place = SourcePlace.Of(element);
        var level = int.Parse(element.Text("level"), NumberStyles.Integer, CultureInfo.InvariantCulture);
        return new DjangoFinding(
            element.Text("id"), level, element.Text("message"), element.Text("hint"), element.Text("object"), place?.File, place?.Line ?? 0, element.Text("own") == "true");
    }

    private static MigrationFinding Migration(ReportElement element)
    {
        var place = SourcePlace.Of(element);
        var text = new[] { "changes", "names", "message" }.Select(name => element.Text(name)).FirstOrDefault(found => found.Length > 0) ?? "";
        return new MigrationFinding(element.Text("kind"), element.Text("app"), text, place?.File, place?.Line ?? 0);
    }
}
