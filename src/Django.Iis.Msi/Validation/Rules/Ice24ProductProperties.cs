using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE24; the properties are required (Windows Installer: Property Reference, Required Properties).</summary>
internal sealed class Ice24ProductProperties() : ValidationRule(
    "ICE24",
    ValidationLevel.Error,
    "ProductCode, ProductName, ProductVersion, ProductLanguage and Manufacturer are set and of their kinds.",
    "Set the property: ProductCode to a GUID in upper case, ProductVersion to at most 255.255.65535, ProductLanguage to the number of a language.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        (string Name, bool Fits)[] properties =
        [
            ("ProductCode", Guids.IsGuid(package.Property("ProductCode"))),
            ("ProductName", package.Property("ProductName") is not null),
            ("ProductVersion", Versions.ParseProductVersion(package.Property("ProductVersion")) is not null),
            ("ProductLanguage", ushort.TryParse(package.Property("ProductLanguage"), NumberStyles.None, CultureInfo.InvariantCulture, out _)),
            ("Manufacturer", package.Property("Manufacturer") is not null),
        ];
        return properties
            .Where(property => !property.Fits)
            .Select(property => At("Property", property.Name, "Value", package.Property(property.Name) is { } value ? $"'{value}' is not valid." : "The property is not set."));
    }
}
