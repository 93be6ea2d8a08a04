using System.Collections.Generic;
using System.Globalization;

namespace Django.Iis.Msi.Authoring;

/// <summary>A rule of a parameter as an action that ends the installation.</summary>
/// <param name="Action">Name of the action.</param>
/// <param name="Violation">Condition that holds when the value breaks the rule.</param>
/// <param name="Refusal">Condition on which the installation is refused.</param>
/// <param name="Message">Formatted text for the user.</param>
internal sealed record ParameterCheck(string Action, string Violation, string Refusal, string Message)
{
    /// <summary>Who has the product must be able to repair and remove it, with whatever values.</summary>
    private const string NewInstallation = "NOT Installed";

    /// <summary>A property that holds one: conditions have no other way to write it.</summary>
    public const string QuotationMark = "QuotationMark";

    /// <summary>All rules of a parameter: those that it states, and those that follow from what it is.</summary>
    public static IEnumerable<ParameterCheck> Of(InstallerParameter parameter)
    {
        var number = 0;
        if (parameter.IsRequired)
        {
            // A secret is not remembered: the version that is replaced was given it, and has passed it on.
            var occasion = parameter.IsSecret ? $"{NewInstallation} AND NOT {Rows.UpgradeRows.ReplacedProducts}" : NewInstallation;
            yield return Create($"NOT {parameter.Property}", occasion, RequiredMessage(parameter));
        }

        if (parameter.IsRemembered)
        {
            // Windows Installer: Registry and RegLocator tables. The sign begins the prefix of a type when a value is written, and is doubled when it is read.
            yield return Create(
                $"{parameter.Property} << \"#\"", NewInstallation, $"{parameter.Label} must not begin with #, since Windows Installer could not remember it.");
        }

        if (parameter.IsArgument)
        {
            yield return Create(
                $"{parameter.Property} >< {QuotationMark}", NewInstallation, $"{parameter.Label} must not hold a quotation mark, since it is passed on between two of them.");
        }

        foreach (var rule in parameter.Rules)
        {
            yield return Create($"{parameter.Property} AND NOT ({rule.Condition})", NewInstallation, rule.Message);
        }

        ParameterCheck Create(string violation, string occasion, string message) => new(
            string.Format(CultureInfo.InvariantCulture, "Check{0}{1}", parameter.Property, ++number), violation, $"{occasion} AND {violation}", message);
    }

    private static string RequiredMessage(InstallerParameter parameter) => parameter.IsSecret
        ? $"{parameter.Label} is missing. Enter it in the dialog; or give it to msiexec as {parameter.Property}=value, which other users can see."
        : $"{parameter.Label} is missing. Enter it in the dialog, or give it to msiexec as {parameter.Property}=value.";
}
