using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Core.Signing;
using Django.Iis.Core.Sites;
using Django.Iis.Msi;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Setup.Description;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks;

/// <summary>Finds manage.py and the requirements, and checks the project's properties, all without Python and before anything is written.</summary>
[MSBuildMultiThreadableTask]
public sealed class LocateDjangoProject : DjangoTask
{
    /// <summary>The backend of DjangoMsiBackend that needs <see cref="Windows"/>.</summary>
    private const string Wix = "Wix";

    /// <summary>What $(OS) is there.</summary>
    private const string Windows = "Windows_NT";

    public string AskedManagePy { get; set; } = "";

    public string AskedRequirements { get; set; } = "";

    [Required]
    public string PythonVersion { get; set; } = "";

    [Required]
    public string TargetPlatform { get; set; } = "";

    [Required]
    public string EnvironmentName { get; set; } = "";

    /// <summary>DjangoContent items.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>DjangoEnvironmentVariable items: metadata Value, Secret, Environment.</summary>
    public ITaskItem[] EnvironmentVariables { get; set; } = [];

    /// <summary>DjangoBuildEnvironment items: metadata Value.</summary>
    public ITaskItem[] BuildEnvironment { get; set; } = [];

    /// <summary>$(Version).</summary>
    [Required]
    public string ProjectVersion { get; set; } = "";

    [Required]
    public string Hosting { get; set; } = "";

    /// <summary>DjangoServer; empty when the probe is to choose.</summary>
    public string Server { get; set; } = "";

    /// <summary>DjangoPackageFormats. A text, not a list: semicolons that come escaped from a command line would not part it.</summary>
    [Required]
    public string Formats { get; set; } = "";

    [Required]
    public string Runtime { get; set; } = "";

    [Required]
    public string RemoteUser { get; set; } = "";

    /// <summary>What IIS does in front of Django: properties with metadata Value.</summary>
    public ITaskItem[] WebProperties { get; set; } = [];

    /// <summary>DjangoResponseHeader items: metadata Value.</summary>
    public ITaskItem[] ResponseHeaders { get; set; } = [];

    /// <summary>DjangoLauncher.</summary>
    public string Launcher { get; set; } = "true";

    /// <summary>DjangoServerCommand.</summary>
    public string ServerCommand { get; set; } = "";

    [Required]
    public string MsiBackend { get; set; } = "";

    /// <summary>$(OS) of this machine.</summary>
    [Required]
    public string BuildSystem { get; set; } = "";

    [Required]
    public string MsiCompression { get; set; } = "";

    /// <summary>DjangoSignCommand; empty for no signatures.</summary>
    public string SignCommand { get; set; } = "";

    [Required]
    public string SignExecutables { get; set; } = "";

    [Required]
    public string XdtEngine { get; set; } = "";

    /// <summary>DjangoIncludeTests.</summary>
    public string IncludeTests { get; set; } = "false";

    /// <summary>DjangoCompileMessages.</summary>
    public string CompileMessages { get; set; } = "true";

    /// <summary>DjangoOwnSettings; empty when the package may set all that it can.</summary>
    public string OwnSettings { get; set; } = "";

    /// <summary>DjangoChecks.</summary>
    public string Checks { get; set; } = "true";

    /// <summary>DjangoCheckMigrations.</summary>
    public string CheckMigrations { get; set; } = "true";

    /// <summary>DjangoCheckFailLevel.</summary>
    public string CheckFailLevel { get; set; } = nameof(Core.Checks.CheckFailLevel.Error);

    /// <summary>DjangoCompilePython.</summary>
    public string CompilePython { get; set; } = "true";

    /// <summary>The version's three numbers.</summary>
    [Output]
    public string ProductVersion { get; set; } = "";

    [Output]
    public string ManagePy { get; set; } = "";

    /// <summary>Full path of manage.py's folder, without a trailing slash.</summary>
    [Output]
    public string ApplicationRoot { get; set; } = "";

    [Output]
    public string Requirements { get; set; } = "";

    /// <summary>The requirements file with those it includes.</summary>
    [Output]
    public string[] RequirementFileList { get; set; } = [];

    /// <summary>The variables that the site has in this environment: metadata Value, Secret.</summary>
    [Output]
    public ITaskItem[] SiteVariables { get; set; } = [];

    /// <summary>The variables that the build's Python gets: metadata Value.</summary>
    [Output]
    public ITaskItem[] PythonVariables { get; set; } = [];

    protected override void ExecuteCore()
    {
        ManagePy = ProjectLocator.FindManagePy(ProjectFile, AskedManagePy);
        ApplicationRoot = Path.GetDirectoryName(ManagePy)!;
        CheckContent();
        CheckProperties();
        CheckPythonVersion();
        ReadVersion();
        ReadVariables();
        Requirements = RequirementsLocator.Find(ProjectFile, ApplicationRoot, AskedRequirements);
        RequirementFileList = [.. RequirementFiles.Read(Requirements).Files];
        ReviewRequirements();
    }

    private void ReviewRequirements()
    {
        foreach (var file in RequirementFileList)
        {
            foreach (var line in UrlCredentials.LinesIn(file))
            {
                LogWarning(ResolutionDiagnostics.Credentials, file, line);
            }
        }

        foreach (var (path, command) in RequirementExports.Unused(Requirements))
        {
            LogMessage(ResolutionDiagnostics.LockNotUsed, path, 0, Path.GetFileName(Requirements), command);
        }
    }

    // The SDK's own globs reach no further than the project's folder.
    private void CheckContent()
    {
        if (!Array.Exists(Content, item => RelativePath.Below(ApplicationRoot, FullPath(item.ItemSpec)) is not null))
        {
            var folder = AskedManagePy.Length == 0 ? "." : Path.GetDirectoryName(AskedManagePy)!.Replace('\\', '/');
            throw ProjectDiagnostics.NoApplicationContent.At(ProjectFile, 0, ApplicationRoot, folder);
        }
    }

    // A misspelt word is worth knowing before minutes are spent on Python packages.
    private void CheckProperties()
    {
        Core.Python.TargetPlatform.Parse(TargetPlatform, ProjectFile);
        Choice.Parse<HostingModel>("DjangoHostingModel", Hosting, ProjectFile);
        WebItems.Read(WebProperties, ResponseHeaders, ProjectFile);
        Choice.Parse<PythonRuntime>("PythonRuntime", Runtime, ProjectFile);
        Choice.Parse<RemoteUserKind>("DjangoRemoteUser", RemoteUser, ProjectFile);
        Choice.Switch("DjangoLauncher", Launcher, ProjectFile);
        Choice.OneOf("DjangoMsiBackend", MsiBackend, ["BuiltIn", Wix], ProjectFile);
        Choice.Parse<CabinetCompression>("DjangoMsiCompression", MsiCompression, ProjectFile);
        Choice.Parse<SignedExecutables>("DjangoSignExecutables", SignExecutables, ProjectFile);
        if (SignCommand.Length > 0)
        {
            Core.Signing.SignCommand.Parse(SignCommand, ProjectFile);
        }

        Choice.OneOf("DjangoXdtEngine", XdtEngine, ["Sdk", "Package"], ProjectFile);
        Core.Python.ByteCode.ByteCodeFiles.ParseScope(CompilePython, ProjectFile);
        Core.Projects.OwnSettings.Parse(OwnSettings, ProjectFile);
        Choice.Switch("DjangoChecks", Checks, ProjectFile);
        Choice.Switch("DjangoCheckMigrations", CheckMigrations, ProjectFile);
        Choice.Parse<Core.Checks.CheckFailLevel>("DjangoCheckFailLevel", CheckFailLevel, ProjectFile);
        Choice.Switch("DjangoIncludeTests", IncludeTests, ProjectFile);
        Choice.Switch("DjangoCompileMessages", CompileMessages, ProjectFile);
        if (Server.Length > 0)
        {
            CheckServer(Choice.Parse<DjangoServer>("DjangoServer", Server, ProjectFile));
        }

        var hasMsi = false;
        foreach (var format in Formats.Split(';').Select(format => format.Trim()).Where(format => format.Length > 0))
        {
            hasMsi |= Choice.Parse<PackageFormat>("DjangoPackageFormats", format, ProjectFile) == PackageFormat.Msi;
        }

        if (Same(MsiBackend, Wix) && hasMsi && !Same(BuildSystem, Windows))
        {
            throw WixDiagnostics.NeedsWindows.At(ProjectFile, 0);
        }
    }

    // Without a word on the server the probe chooses one that fits.
    private void CheckServer(DjangoServer server)
    {
        if (server != DjangoServer.Command && ServerCommand.Trim().Length > 0)
        {
            LogWarning(LaunchDiagnostics.ServerCommandUnused, ProjectFile, 0, server.Word());
        }

        if (server == DjangoServer.Command)
        {
            LogMessage(WebConfigDiagnostics.LegacyCommand, file: null, 0, ServerCommand.Trim());
        }

        new ServerChoice(
            Choice.Parse<HostingModel>("DjangoHostingModel", Hosting, ProjectFile),
            server,
            ServerCommand,
            Choice.Switch("DjangoLauncher", Launcher, ProjectFile),
            Choice.Parse<RemoteUserKind>("DjangoRemoteUser", RemoteUser, ProjectFile)).Check(EnvironmentName, ProjectFile);
    }

    private void ReadVersion()
    {
        var version = Msi.Authoring.ProductVersion.Parse(ProjectVersion);
        if (version.IsCut)
        {
            LogMessage(MsiDiagnostics.VersionCut, file: null, 0, version.Original, version);
        }

        ProductVersion = version.ToString();
    }

    private void CheckPythonVersion()
    {
        var version = TargetVersion.Parse(PythonVersion, ProjectFile);
        if (version.HasPatch && Choice.Parse<PythonRuntime>("PythonRuntime", Runtime, ProjectFile) == PythonRuntime.Machine)
        {
            LogMessage(PythonDiagnostics.PatchLevelUnused, file: null, 0, PythonVersion, version.Minor);
        }

        if (version.IsUnknown)
        {
            LogMessage(PythonDiagnostics.NewPythonVersion, file: null, 0, version.Minor, TargetVersion.Known);
        }
    }

    private void ReadVariables()
    {
        var site = EnvironmentVariables
            .Where(item => AppliesHere(item.GetMetadata("Environment")))
            .Select(item => BuildVariables.Declare(item.ItemSpec, item.GetMetadata("Value"), IsTrue(item.GetMetadata("Secret")), ProjectFile))
            .ToList();
        var build = BuildEnvironment.Select(item => new KeyValuePair<string, string>(item.ItemSpec, item.GetMetadata("Value")));
        SiteVariables = [.. site.Select(Item)];
        PythonVariables =
        [
            .. BuildVariables.ForBuild(site, build, name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
                .Select(pair => Item(new SiteVariable(pair.Key, pair.Value, IsSecret: false))),
        ];
    }

    private bool AppliesHere(string environments) =>
        environments.Length == 0 || environments.Split(';').Any(name => string.Equals(name.Trim(), EnvironmentName, StringComparison.OrdinalIgnoreCase));

    private static bool IsTrue(string value) => Same(value, "true");

    private static bool Same(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);

    private static TaskItem Item(SiteVariable variable) => new(variable.Name, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Value"] = variable.Value,
        ["Secret"] = variable.IsSecret ? "true" : "false",
    });
}
