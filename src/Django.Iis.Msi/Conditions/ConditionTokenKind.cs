namespace Django.Iis.Msi.Conditions;

/// <summary>What a piece of a condition is.</summary>
internal enum ConditionTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A property, environment variable, component or feature.</summary>
    Symbol,

    Number,

    /// <summary>A text in quotation marks.</summary>
    Literal,

    Comparison,

    /// <summary>AND, OR, XOR, EQV or IMP.</summary>
    Logical,

    Not,

    OpeningParenthesis,

    ClosingParenthesis,
}
