using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Conditions;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Validation.Facts;

namespace Django.Iis.Msi.Validation.Views;

/// <summary>A finished package as the rules ask about it. What several rules need is found out once, and only when one asks.</summary>
internal sealed class PackageView
{
    private static readonly TableView Absent = new("", [], []);

    private readonly Dictionary<string, TableView> _tables = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<ConditionUse>> _conditions;
    private readonly Lazy<IReadOnlyList<FormattedUse>> _formatted;
    private readonly Lazy<IReadOnlyList<SequenceView>> _sequences;
    private readonly Lazy<IReadOnlyList<InstallScenario>> _scenarios;
    private readonly Lazy<DirectoryPaths> _directories;

    public PackageView(PackageContent content)
    {
        Content = content;
        var facts = new DeclaredColumns(content.RowsOf(DeclaredColumns.Table));
        foreach (var table in content.Tables)
        {
            _tables[table.Name] = new TableView(table.Name, facts.Complete(table.Definition), table.Rows);
        }

        Declared = facts;
        _conditions = new Lazy<IReadOnlyList<ConditionUse>>(() => [.. ConditionUse.In(this)]);
        _formatted = new Lazy<IReadOnlyList<FormattedUse>>(() => [.. FormattedUse.In(this)]);
        _sequences = new Lazy<IReadOnlyList<SequenceView>>(() => [.. SequenceView.In(this)]);
        _scenarios = new Lazy<IReadOnlyList<InstallScenario>>(() => [.. InstallScenario.OfInstallation(FoundProperties).Select(scenario => scenario.Forget(AssignedProperties))]);
        _directories = new Lazy<DirectoryPaths>(() => new DirectoryPaths(Table("Directory")));
    }

    public PackageContent Content { get; }

    /// <summary>What <c>_Validation</c> says.</summary>
    public DeclaredColumns Declared { get; }

    public IEnumerable<TableView> Tables => _tables.Values;

    /// <summary>Every condition in a column for conditions.</summary>
    public IReadOnlyList<ConditionUse> Conditions => _conditions.Value;

    /// <summary>Every text with references in a column for such texts.</summary>
    public IReadOnlyList<FormattedUse> FormattedTexts => _formatted.Value;

    /// <summary>The sequences of actions that the package has.</summary>
    public IReadOnlyList<SequenceView> Sequences => _sequences.Value;

    /// <summary>All ways in which the sequence of an installation is run.</summary>
    public IReadOnlyList<InstallScenario> Scenarios => _scenarios.Value;

    /// <summary>Properties that the search for other versions fills.</summary>
    public IReadOnlyList<string> FoundProperties => [.. Rows("Upgrade").Select(row => row.Text("ActionProperty")).OfType<string>().Distinct(StringComparer.Ordinal)];

    public DirectoryPaths Directories => _directories.Value;

    public bool Has(string table) => _tables.ContainsKey(table);

    /// <summary>A table; one without rows and columns when the package does not have it.</summary>
    public TableView Table(string name) => _tables.TryGetValue(name, out var table) ? table : Absent;

    public IReadOnlyList<RowView> Rows(string table) => Table(table).Rows;

    public SequenceView? Sequence(string table) => Sequences.FirstOrDefault(sequence => string.Equals(sequence.Table.Name, table, StringComparison.Ordinal));

    /// <summary>Value of a property before anything sets it.</summary>
    public string? Property(string name) => Table("Property").Find(name)?.Text("Value");

    /// <summary>Names in a property that lists properties, such as <c>SecureCustomProperties</c>.</summary>
    public IReadOnlyList<string> PropertyList(string name) =>
        Property(name)?.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Trim()).ToList() ?? [];

    /// <summary>Properties that actions of the package set.</summary>
    private IReadOnlyList<string> AssignedProperties =>
        [.. Rows("CustomAction").Where(row => new CustomActionType(row.Bits("Type")).OnlySets).Select(row => row.Text("Source")).OfType<string>()];
}
