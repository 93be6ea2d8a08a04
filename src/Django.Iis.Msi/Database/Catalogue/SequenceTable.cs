namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>The five tables of actions (Windows Installer: Sequence Table Detailed Example), which have the same columns.</summary>
internal static class SequenceTable
{
    /// <summary>What happens to the machine.</summary>
    public static readonly TableDefinition InstallExecute = Define("InstallExecuteSequence");

    /// <summary>What happens before, where there is a user to ask.</summary>
    public static readonly TableDefinition InstallUI = Define("InstallUISequence");

    /// <summary>Both again, for unpacking the package to a network folder.</summary>
    public static readonly TableDefinition AdminExecute = Define("AdminExecuteSequence");

    public static readonly TableDefinition AdminUI = Define("AdminUISequence");

    /// <summary>What happens when the product is only advertised.</summary>
    public static readonly TableDefinition AdvertiseExecute = Define("AdvtExecuteSequence");

    private static TableDefinition Define(string name) => new(name,
    [
        Column.Identifier("Action", "Name of a standard or custom action, or of a dialog.").Key(),
        Column.Text("Condition", 255, "Condition", "The action is passed over where this does not hold.").Nullable(),
        Column.Short("Sequence", "Place among the actions; negative ones run at the end.").Nullable().Between(-4, short.MaxValue),
    ]);
}
