using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>Who the product is, and which properties a user may set.</summary>
internal static class PropertyRows
{
    public static PropertyRow ProductCode(Guid code) => new("ProductCode", InstallerIdentity.Format(code));

    public static IEnumerable<PropertyRow> Of(InstallerPackage package)
    {
        (string Name, string? Value)[] properties =
        [
            ("ProductName", package.ProductName),
            ("ProductVersion", package.Version.ToString()),
            ("ProductLanguage", ProductLanguage.Identifier),
            ("Manufacturer", package.Manufacturer),
            ("UpgradeCode", InstallerIdentity.Format(package.UpgradeCode)),
            ("ALLUSERS", "1"),
            ("ARPNOMODIFY", "1"),
            ("ARPCOMMENTS", package.Programs.Comments),
            ("ARPCONTACT", package.Programs.Contact),
            ("ARPHELPLINK", package.Programs.HelpLink),
            ("ARPURLINFOABOUT", package.Programs.AboutLink),
            (ParameterCheck.QuotationMark, package.Parameters.Any(parameter => parameter.IsArgument) ? "\"" : null),
            ("SecureCustomProperties", SecureProperties(package)),
            ("MsiHiddenProperties", string.Join(";", SecretRows.Hidden(package))),
        ];
        return from property in properties
               where !string.IsNullOrEmpty(property.Value)
               select new PropertyRow(property.Name, property.Value);
    }

    // What the user gives, or the first sequence finds, must reach the elevated second one (Windows Installer: SecureCustomProperties).
    private static string SecureProperties(InstallerPackage package)
    {
        string[] properties =
        [
            StableKey.InstallDirectory,
            InstallDirectoryRows.Previous,
            .. UpgradeRows.Properties,
            .. package.Parameters.Select(parameter => parameter.Property),
            .. package.Parameters.Where(parameter => parameter.IsRemembered).Select(ParameterRows.Previous),
            .. package.Parameters.SelectMany(FileSearchRows.Properties),
            .. package.Requirements.Where(requirement => requirement.Search is not null).Select(requirement => requirement.Search!.Property),
        ];
        return string.Join(";", properties.Distinct(StringComparer.Ordinal));
    }
}
