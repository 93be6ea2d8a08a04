using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Msi.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Authoring;

/// <summary>A package that has something of everything.</summary>
internal static class RichPackage
{
    /// <summary>The sample with parameters, secrets, actions of all kinds, registry values, permissions, a licence and an icon.</summary>
    public static InstallerPackage In(TemporaryFolder folder)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["bin/tool.exe"] = [1], ["app.py"] = [2], ["settings.ini"] = [3] };
        var package = SamplePackage.Of(folder, files, below: Path.GetRandomFileName());
        return package with
        {
            Files = [.. Array.ConvertAll([.. package.Files], file => file with { IsUserOwned = file.Path == "settings.ini" })],
            EmptyDirectories = ["media"],
            Parameters = Parameters,
            Actions = Actions(folder.Write("setup.exe", "program")),
            RegistryValues =
            [
                new InstallerRegistryValue(@"SOFTWARE\Contoso\Polls", "Path", "[INSTALLDIR]"),
                new InstallerRegistryValue(@"SOFTWARE\Contoso\Polls", "Hash", "#1"),
                new InstallerRegistryValue(@"SOFTWARE\Contoso\Polls", "Log", @"%SystemRoot%\Logs") { Kind = RegistryValueKind.ExpandableText },
                new InstallerRegistryValue(@"SOFTWARE\Contoso\Polls", "", "42") { Kind = RegistryValueKind.Number },
            ],
            Permissions =
            [
                new InstallerPermission("media", "D:P(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)"),
                new InstallerPermission("", "D:(A;OICI;FR;;;BU)") { Condition = "OPEN" },
            ],
            License = "Do as you like.\nNo warranty {at all} – ever.",
            Icon = Icon(folder),
        };
    }

    private static IReadOnlyList<InstallerParameter> Parameters { get; } =
    [
        new("SITENAME", "Site name") { Description = "The site in IIS.", IsRequired = true, IsRemembered = true, Default = "[ProductName]" },
        new("PORT", "Port") { IsRemembered = true, Default = "80", Rules = [new ParameterRule("PORT > 0 AND PORT < 65536", "The port must lie between 1 and 65535.")] },
        new("HOSTNAME", "Host name") { Description = new string('x', 200) },
        new("TOOL", "Tool") { IsAsked = false, IsRemembered = true, RememberedAs = "TOOL 2.0", Searches = [new FileSearch(@"SOFTWARE\Contoso\Tool", "Path", "tool.exe")] },
        new("DATAFOLDER", "Data & media") { Default = "[INSTALLDIR]data", IsRemembered = true },
        new("DBPASSWORD", "Database password") { IsSecret = true, IsRequired = true, Heading = "Secrets" },
        new("MAILPASSWORD", "Mail password") { IsSecret = true, Heading = "Secrets" },
    ];

    private static InstallerAction[] Actions(string program) =>
    [
        new("Look", ActionProgram.OfWindows("where.exe")) { Phase = ActionPhase.Immediate, Arguments = "cmd", IgnoresFailure = true },
        new("Configure", ActionProgram.Embedded(program)) { Arguments = "install \"[INSTALLDIR].\"", RollbackArguments = "undo", ProgressText = "Configuring the site" },
        new("Check", ActionProgram.Installed("bin/tool.exe")) { IsIrreversible = true, After = ["Configure"], Condition = "SITENAME" },
        new("Clean", ActionProgram.Embedded(program)) { Phase = ActionPhase.Commit, Arguments = "commit" },
        new("Withdraw", ActionProgram.Embedded(program)) { Arguments = "remove", RollbackArguments = "restore", Occasion = ActionOccasion.Uninstall },
    ];

    private static string Icon(TemporaryFolder folder)
    {
        var path = folder["app.ico"];
        File.WriteAllBytes(path, [0, 0, 1, 0, 0, 0]);
        return path;
    }
}
