using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE60.</summary>
internal sealed class Ice60FileVersions() : ValidationRule(
    "ICE60",
    ValidationLevel.Error,
    "A file with a version has a language, and no hash.",
    "Take version and language from the file's own resources; 0 is the neutral language. Leave versioned files out of MsiFileHash.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var files = package.Table("File");
        var hashed = package.Rows("MsiFileHash")
            .Where(hash => files.Find(hash.Text("File_"))?.Text("Version") is not null)
            .Select(hash => At(hash, column: null, "The file has a version, so it cannot have a hash."));
        return files.Rows.Where(file => LacksLanguage(package, file)).Select(file => WarnAt(file, "Language", "The file has a version, but no language.")).Concat(hashed);
    }

    // The version may be another file, and fonts have none.
    private static bool LacksLanguage(PackageView package, RowView file) =>
        file.Text("Version") is { } version
        && file.Text("Language") is null
        && !package.Table("File").HasKey(version)
        && !package.Table("Font").HasKey(file.Key);
}
