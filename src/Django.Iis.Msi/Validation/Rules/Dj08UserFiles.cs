using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: Component table, Attributes.</summary>
internal sealed class Dj08UserFiles() : ValidationRule(
    "DJ08",
    ValidationLevel.Error,
    "A component that never overwrites its file is permanent too: what is the user's is not removed.",
    "Add the attribute Permanent (16) to NeverOverwrite (128): otherwise an upgrade that removes the old version first deletes the user's file.")
{
    private const int Permanent = 16;
    private const int NeverOverwrite = 128;

    public override IEnumerable<ValidationFinding> Check(PackageView package) => package.Rows("Component")
        .Where(component => (component.Bits("Attributes") & (Permanent | NeverOverwrite)) == NeverOverwrite)
        .Select(component => At(component, "Attributes", "The component is never overwritten, but is removed."));
}
