using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Core.Installers;

/// <summary>
/// When an MSI runs set-up. It is checked first that the server can take the site, and a release whose files are to be replaced is stopped; when the files are in place, IIS is configured, and again for every repair and upgrade;
/// before they go, what was configured is taken back. Whatever fails later, what was done in IIS is undone before the files are.
/// </summary>
internal static class SetupActions
{
    /// <summary>Puts the arguments together that every command gets.</summary>
    private const string Arguments = "SetupArguments";

    /// <summary>Windows Installer: message for a failed program, whose second datum is the action.</summary>
    private const int ProgramFailed = 1722;

    private const string Wanted = "NOT (" + SetupParameters.Skip + "=1)";

    /// <summary>The installer's own path of the package: its Binary table tells what will be installed before anything is.</summary>
    private const string ThisPackage = "--package \"[DATABASE]\"";

    public static IReadOnlyList<InstallerText> Texts(SiteModel site, InstallerPackage package) =>
    [
        new InstallerText(Arguments,
        [
            new($"--root \"[INSTALLDIR]{site.Layout(LayoutKind.Installed).Root}\\.\" --log \"{LogOf("[WindowsFolder]", site)}\""),
            .. package.Parameters.Where(IsPassedOn).Select(Setting),
            new(" --installers \"[SourceDir].\"", "INSTALLPREREQUISITES=1 AND NOT Installed"),
        ]),
    ];

    /// <param name="program">Full path of the program on the build machine.</param>
    /// <param name="product">For the progress dialog.</param>
    public static IReadOnlyList<InstallerAction> Actions(string program, string product)
    {
        var embedded = ActionProgram.Embedded(program);
        return
        [
            new InstallerAction("CheckServer", embedded)
            {
                Arguments = $"check [{Arguments}] {ThisPackage}",
                IsIrreversible = true,
                Condition = "NOT Installed AND " + Wanted,
                After = ["InstallInitialize"],
                Before = ["ProcessComponents"],
                ProgressText = "Checking that this server can run " + product,
            },
            // Before a file is laid down: a repair, and another build of the same version, replace those of the release that is served.
            new InstallerAction("PauseSite", embedded)
            {
                Arguments = $"pause [{Arguments}]",
                RollbackArguments = $"rollback [{Arguments}]",
                Condition = Wanted,
                After = ["CheckServer"],
                Before = ["ProcessComponents"],
            },
            new InstallerAction("ConfigureSite", embedded)
            {
                Arguments = $"install [{Arguments}]",
                RollbackArguments = $"rollback [{Arguments}]",
                Condition = Wanted,
                ProgressText = "Configuring IIS for " + product,
            },
            new InstallerAction("KeepSite", embedded)
            {
                Arguments = $"commit [{Arguments}]",
                Phase = ActionPhase.Commit,
                Condition = Wanted,
                ProgressText = "Completing the configuration of IIS",
            },
            new InstallerAction("RemoveSite", embedded)
            {
                Arguments = $"uninstall [{Arguments}]",
                RollbackArguments = $"rollback [{Arguments}]",
                Occasion = ActionOccasion.Uninstall,
                Condition = Wanted,
                ProgressText = $"Removing {product} from IIS",
            },
            new InstallerAction("ForgetSite", embedded)
            {
                Arguments = $"commit [{Arguments}]",
                Phase = ActionPhase.Commit,
                Occasion = ActionOccasion.Uninstall,
                Condition = Wanted,
            },
        ];
    }

    /// <summary>What the installer says when set-up fails: a program cannot show a text of its own, so this one leads to it.</summary>
    public static InstallerMessage Failure(SiteModel site, string product) => new(
        ProgramFailed,
        $"IIS could not be configured for {Escape(product)}: the step [2] has failed, and what had been done is being undone. What is wrong and what to do stands at the end of {LogOf("%windir%\\", site)}.");

    // Only administrators write there, so that no one can lead the log astray.
    private static string LogOf(string windows, SiteModel site) => $@"{windows}Logs\Django.Iis\{site.Name}-{site.Environment}.log";

    private static bool IsPassedOn(InstallerParameter parameter) => parameter.Property != SetupParameters.Skip;

    // A blank before the closing quotation mark: a backslash at the end of the value would otherwise take the mark's meaning away. Set-up drops it.
    private static InstallerTextPart Setting(InstallerParameter parameter) => new($" --set \"{parameter.Property}=[{parameter.Property}] \"", parameter.Property);

    // Template text: brackets and braces mean something.
    private static string Escape(string text) => string.Concat(text.Select(character => character is '[' or ']' or '{' or '}' ? $"[\\{character}]" : character.ToString()));
}
