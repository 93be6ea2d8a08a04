using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Summary;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE80.</summary>
internal sealed class Ice80Platform() : ValidationRule(
    "ICE80",
    ValidationLevel.Error,
    "Platform and languages of the package agree with its components, searches and language, and Windows Installer is new enough for them.",
    "Make Template Summary, Page Count Summary, ProductLanguage and the 64-bit options of the rows agree.")
{
    private const string Summary = "_SummaryInformation";
    private const int Is64BitComponent = 256;
    private const int Is64BitLocator = 16;

    /// <summary>The 64-bit platforms with the lowest Windows Installer that knows them, as 100 times its version (Windows Installer: Page Count Summary).</summary>
    private static readonly Dictionary<string, int> Platforms = new(StringComparer.Ordinal) { ["Intel64"] = 150, ["x64"] = 200, ["Arm64"] = 500 };

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var template = package.Content.Summary.TextOf(SummaryProperties.Template) ?? "";
        var platforms = template.Split(';').First().Split(',');
        var platform = platforms.FirstOrDefault(Platforms.ContainsKey);
        return
        [
            .. CheckSummary(package, template, platform),
            .. CheckLanguage(package, template),
            .. platform is null ? CheckRowsOf32Bit(package) : [],
            .. CheckFolders(package, platform is not null),
        ];
    }

    private IEnumerable<ValidationFinding> CheckSummary(PackageView package, string template, string? platform)
    {
        if (template.Length == 0)
        {
            yield return At(Summary, "Template", column: null, "The package does not say its platform and language.");
        }

        if (package.Content.Summary.NumberOf(SummaryProperties.MinimumInstaller) is not { } installer)
        {
            yield return At(Summary, "PageCount", column: null, "The package does not say which Windows Installer it needs.");
        }
        else if (platform is not null && installer < Platforms[platform])
        {
            yield return At(Summary, "PageCount", column: null, $"{platform} needs Windows Installer {Platforms[platform]}, but the package asks for {installer}.");
        }
    }

    private IEnumerable<ValidationFinding> CheckLanguage(PackageView package, string template)
    {
        var languages = template.Split(';').Skip(1).SelectMany(list => list.Split(','));
        if (package.Property("ProductLanguage") is { } language && !languages.Contains(language, StringComparer.Ordinal))
        {
            yield return At("Property", "ProductLanguage", "Value", $"Template Summary '{template}' does not have the language {language}.");
        }
    }

    private IEnumerable<ValidationFinding> CheckRowsOf32Bit(PackageView package) =>
    [
        .. package.Rows("Component").Where(Is64Bit).Select(row => At(row, "Attributes", "The component is 64-bit, the package is not.")),
        .. package.Rows("CustomAction")
            .Where(row => new CustomActionType(row.Bits("Type")).Is64BitScript)
            .Select(row => At(row, "Type", "The script is 64-bit, the package is not.")),
        .. package.Rows("RegLocator")
            .Where(row => (row.Bits("Type") & Is64BitLocator) != 0)
            .Select(row => WarnAt(row, "Type", "The search is in the 64-bit view, the package is not 64-bit.")),
    ];

    private IEnumerable<ValidationFinding> CheckFolders(PackageView package, bool isPackage64Bit)
    {
        var roots = package.Rows("Directory").Select(row => row.Key).ToDictionary(key => key, key => RootOf(package, key), StringComparer.Ordinal);
        foreach (var component in package.Rows("Component"))
        {
            var root = component.Text("Directory_") is { } directory && roots.TryGetValue(directory, out var found) ? found : null;
            var wrong = Is64Bit(component) ? SystemProperties.Of32Bit : SystemProperties.Of64Bit;
            if (root is not null && wrong.Contains(root) && isPackage64Bit)
            {
                yield return At(component, "Directory_", $"The component is {(Is64Bit(component) ? "64" : "32")}-bit, its folder {root} is not.");
            }
            else if (root is not null && !isPackage64Bit && SystemProperties.Of64Bit.Contains(root))
            {
                yield return At(component, "Directory_", $"The package is 32-bit, its folder {root} is not.");
            }
        }
    }

    private static bool Is64Bit(RowView component) => (component.Bits("Attributes") & Is64BitComponent) != 0;

    private static string? RootOf(PackageView package, string directory) =>
        package.Directories.Ancestry(directory).FirstOrDefault(key => SystemProperties.Of32Bit.Contains(key) || SystemProperties.Of64Bit.Contains(key));
}
