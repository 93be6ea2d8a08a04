using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>Takes away, when the package's own actions have run, the secrets that were laid down for them.</summary>
/// <remarks>If the installation fails before, the rollback of the registry does the same; the program may well have done it itself.</remarks>
internal static class SecretsAction
{
    private const string Name = "ForgetSecrets";

    public static IEnumerable<InstallerAction> Of(InstallerPackage package)
    {
        var secrets = package.Parameters.Where(parameter => parameter.IsSecret).Select(parameter => parameter.Property).ToList();
        return secrets.Count == 0 ? [] : [Create(package, secrets)];
    }

    private static InstallerAction Create(InstallerPackage package, IReadOnlyList<string> secrets) => new(Name, ActionProgram.OfWindows("reg.exe"))
    {
        Arguments = $"delete \"HKLM\\{ProductRegistry.SecretsKeyOf(package.UpgradeCode)}\" /f",
        IsIrreversible = true,
        IgnoresFailure = true,
        Condition = string.Join(" OR ", secrets),
        After = [StandardActions.RemoveExistingProducts, .. package.Actions.Select(action => action.Name)],
    };
}
