using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE82.</summary>
internal sealed class Ice82SequenceNumbers() : ValidationRule(
    "ICE82",
    ValidationLevel.Error,
    "The four actions that register a product stand together or not at all, and no two actions have the same place.",
    "Schedule RegisterUser, RegisterProduct, PublishFeatures and PublishProduct, and give each action a place of its own.")
{
    private static readonly string[] Registration = ["RegisterUser", "RegisterProduct", "PublishFeatures", "PublishProduct"];

    public override IEnumerable<ValidationFinding> Check(PackageView package) => CheckRegistration(package).Concat(package.Sequences.SelectMany(CheckNumbers));

    private IEnumerable<ValidationFinding> CheckRegistration(PackageView package)
    {
        if (package.Sequence("InstallExecuteSequence") is not { } sequence)
        {
            yield break;
        }

        var missing = Registration.Where(action => !sequence.Has(action)).ToList();
        if (missing.Count > 0)
        {
            yield return At(sequence.Table.Name, row: null, "Action", "The sequence lacks " + string.Join(", ", missing) + ".") with
            {
                Level = missing.Count == Registration.Length ? ValidationLevel.Warning : ValidationLevel.Error,
            };
        }
    }

    private IEnumerable<ValidationFinding> CheckNumbers(SequenceView sequence) => sequence.Entries
        .Where(entry => entry.Sequence is not null)
        .GroupBy(entry => entry.Sequence)
        .Where(place => place.Count() > 1)
        .SelectMany(place => place.Skip(1).Select(entry => WarnAt(entry.Row, "Sequence", $"'{place.First().Action}' has the place {place.Key} too.")));
}
