using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Conditions;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: LaunchConditions action.</summary>
internal sealed class Dj12LaunchConditions() : ValidationRule(
    "DJ12",
    ValidationLevel.Error,
    "No launch condition can refuse to repair or remove a product that is installed.",
    "Begin the condition with Installed OR.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from use in package.Conditions
        where use.Row.Table.Name == "LaunchCondition" && use.Expression is not null
        let refused = package.Scenarios.FirstOrDefault(scenario => scenario.IsMaintenance && ConditionEvaluator.Evaluate(use.Expression!, scenario.Scope) != true)
        where refused is not null
        select At(use.Row, use.Column, $"The condition may not hold in {refused.Name}, which then is refused.");
}
