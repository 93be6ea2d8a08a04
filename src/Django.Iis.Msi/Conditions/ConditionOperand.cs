namespace Django.Iis.Msi.Conditions;

/// <summary>A value in a condition (Windows Installer: Conditional Statement Syntax, value).</summary>
internal abstract record ConditionOperand
{
    private ConditionOperand()
    {
    }

    public sealed record Number(int Value) : ConditionOperand;

    /// <summary>A text in quotation marks, which cannot have one inside.</summary>
    public sealed record Literal(string Text) : ConditionOperand;

    /// <summary>Something whose value is known only on the machine.</summary>
    public sealed record Symbol(SymbolKind Kind, string Name) : ConditionOperand;
}
