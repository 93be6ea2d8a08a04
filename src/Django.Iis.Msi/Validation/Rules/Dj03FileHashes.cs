using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: MsiFileHash table, File Versioning Rules.</summary>
internal sealed class Dj03FileHashes() : ValidationRule(
    "DJ03",
    ValidationLevel.Warning,
    "Every file without a version has a hash, unless it is empty.",
    "Add the file to MsiFileHash: without a hash, an upgrade or repair copies it even when it is unchanged, and keeps an old one by its date.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var hashed = package.Table("MsiFileHash");
        return package.Rows("File")
            .Where(file => file.Text("Version") is null && file.Bits("FileSize") > 0 && !hashed.HasKey(file.Key))
            .Select(file => At(file, column: null, "The file has neither a version nor a hash."));
    }
}
