using System.Collections.Generic;
using Django.Iis.Msi.Validation.Rules;

namespace Django.Iis.Msi.Validation;

/// <summary>All rules, in the order of docs/validation.md.</summary>
internal static class ValidationRules
{
    public static IReadOnlyList<ValidationRule> All { get; } =
    [
        new Ice02KeyPaths(),
        new Ice03Values(),
        new Ice06DeclaredColumns(),
        new Ice08ComponentCodes(),
        new Ice12DirectoryActions(),
        new Ice13DialogsInExecution(),
        new Ice17Controls(),
        new Ice18EmptyFolders(),
        new Ice20StandardDialogs(),
        new Ice21ComponentsOfFeatures(),
        new Ice23TabOrder(),
        new Ice24ProductProperties(),
        new Ice26RequiredActions(),
        new Ice27ActionOrder(),
        new Ice30SameFile(),
        new Ice31TextStyles(),
        new Ice32ForeignKeyTypes(),
        new Ice34RadioButtons(),
        new Ice40Miscellany(),
        new Ice44DialogEvents(),
        new Ice45ReservedBits(),
        new Ice46PropertyCase(),
        new Ice47FeatureSize(),
        new Ice60FileVersions(),
        new Ice61Upgrades(),
        new Ice63RemoveExistingProducts(),
        new Ice68CustomActionTypes(),
        new Ice69ComponentReferences(),
        new Ice71FirstMedia(),
        new Ice75InstalledSources(),
        new Ice77DeferredActions(),
        new Ice79ConditionReferences(),
        new Ice80Platform(),
        new Ice82SequenceNumbers(),
        new Ice86AdminUser(),
        new Ice99DirectoryNames(),
        new Ice101FeatureNames(),
        new Dj01PerMachine(),
        new Dj02Cabinets(),
        new Dj03FileHashes(),
        new Dj04UninstallOnlyActions(),
        new Dj05RollbackTwins(),
        new Dj06Secrets(),
        new Dj07RemovalInTransaction(),
        new Dj08UserFiles(),
        new Dj09ControlCharacters(),
        new Dj10Codes(),
        new Dj11PropertyLists(),
        new Dj12LaunchConditions(),
        new Dj13IdleActions(),
    ];
}
