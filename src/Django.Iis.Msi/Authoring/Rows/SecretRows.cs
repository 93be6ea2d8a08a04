using System.Collections.Generic;
using System.Linq;
using System.Text;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>Lays the secrets down for the package's own programs, and takes them away when these have run or the installation fails.</summary>
/// <remarks>
/// Of all that Windows Installer can do itself, only the data of a deferred script or library stays out of its log: what is written through the Registry or
/// IniFile table stands in the verbose one, operation by operation, and a program gets nothing but a command line, which other programs can read. So a
/// few lines of JScript, which every Windows has, carry each secret to a key that administrators and the system alone may read.
/// </remarks>
internal static class SecretRows
{
    private const string Script = "Secrets.js";
    private const string DropAction = "DropSecrets";
    private const string ForgetAction = "ForgetSecrets";

    /// <summary>A function of a script in the Binary table (Windows Installer: Custom Action Type 5).</summary>
    private const int EmbeddedJScript = 5;

    /// <summary>msidbCustomActionTypeHideTarget: the data of the action stays out of the log.</summary>
    private const int HidesData = 8192;

    /// <summary>msidbCustomActionType64BitScript</summary>
    private const int Is64BitScript = 4096;

    // 1 is what tells Windows Installer that the action has succeeded (Return Values of JScript and VBScript Custom Actions).
    private const string ScriptText =
        """
        function carry() {
            var data = Session.Property("CustomActionData");
            var end = data.indexOf("=");
            new ActiveXObject("WScript.Shell").RegWrite(data.substring(0, end), data.substring(end + 1), "REG_SZ");
            return 1;
        }
        """;

    public static IEnumerable<ITableRow> Of(InstallerPackage package) => Secrets(package).Count == 0 ? [] :
    [
        new BinaryRow(Script, Encoding.ASCII.GetBytes(ScriptText.Replace("\r", ""))),
        .. Secrets(package).SelectMany(secret => CarryRows(secret, package)),
        ForgetRow(DropAction, ActionTypes.Rollback, package),
        ForgetRow(ForgetAction, ActionTypes.OfPhase(ActionPhase.Deferred), package),
    ];

    /// <summary>Properties whose values the log must not show.</summary>
    public static IEnumerable<string> Hidden(InstallerPackage package) => Secrets(package).SelectMany(secret => new[] { secret, Carry(secret) });

    /// <summary>Before all that the package itself runs in an installation, and after it.</summary>
    public static IReadOnlyList<ScheduledAction> Schedule(InstallerPackage package)
    {
        var secrets = Secrets(package);
        if (secrets.Count == 0)
        {
            return [];
        }

        var isGiven = string.Join(" OR ", secrets);
        string[] actions = [.. package.Actions.Where(IsServed).Select(action => action.Name)];
        return
        [
            .. secrets.Select(Prepare),
            new(DropAction, isGiven) { After = [StandardActions.WriteRegistryValues], Before = [.. secrets.Select(Carry)] },
            .. secrets.Select(secret => new ScheduledAction(Carry(secret), secret)
            {
                After = [StandardActions.WriteRegistryValues],
                Before = [StandardActions.ExecuteScript, .. actions.SelectMany(action => new[] { action, ActionPlacement.RollbackOf(action) })],
            }),
            new(ForgetAction, isGiven)
            {
                After = [StandardActions.RemoveExistingProducts, .. secrets.Select(Carry), .. actions],
                Before = [StandardActions.InstallFinalize],
            },
        ];
    }

    // What a removal runs comes before the registry is written, and has no secrets.
    private static bool IsServed(InstallerAction action) => action is { Phase: ActionPhase.Deferred, Occasion: ActionOccasion.Install };

    private static IEnumerable<ITableRow> CarryRows(string secret, InstallerPackage package)
    {
        var bits = PlatformFacts.Of(package.Platform).Is64Bit ? Is64BitScript : 0;
        var type = EmbeddedJScript | ActionTypes.OfPhase(ActionPhase.Deferred) | HidesData | bits;
        return
        [
            CustomActionRow.SetProperty(SetDataOf(secret), Carry(secret), $@"HKLM\{ProductRegistry.SecretsKeyOf(package.UpgradeCode)}\{secret}=[{secret}]", HidesData),
            new CustomActionRow(Carry(secret), type, Script, "carry", ExtendedType: null),
        ];
    }

    // That there is nothing to delete any more is no failure.
    private static CustomActionRow ForgetRow(string action, int phase, InstallerPackage package) => new(
        action,
        ActionTypes.CommandInFolder | phase | ActionTypes.Continue,
        DirectoryRows.Root,
        ActionTypes.CommandOf("reg.exe", $@"delete ""HKLM\{ProductRegistry.SecretsKeyOf(package.UpgradeCode)}"" /va /f", package),
        ExtendedType: null);

    // A deferred action is given the property of its own name, as that is when the script of the installation is written.
    private static ScheduledAction Prepare(string secret) => new(SetDataOf(secret), secret)
    {
        After = [StandardActions.CostFinalize],
        Before = [StandardActions.InstallInitialize],
    };

    private static IReadOnlyList<string> Secrets(InstallerPackage package) =>
        [.. package.Parameters.Where(parameter => parameter.IsSecret).Select(parameter => parameter.Property)];

    private static string Carry(string secret) => "Carry" + secret;

    private static string SetDataOf(string secret) => "SetCarry" + secret;
}
