namespace Django.Iis.Msi.Conditions;

/// <summary>How two values are compared; the last three mean one thing for texts and another for numbers (Windows Installer: Conditional Statement Syntax).</summary>
internal enum ComparisonOperator
{
    Equal,

    NotEqual,

    Less,

    LessOrEqual,

    Greater,

    GreaterOrEqual,

    /// <summary><c>&gt;&lt;</c>: the left text contains the right one; the numbers have a bit in common.</summary>
    Contains,

    /// <summary><c>&lt;&lt;</c>: the left text begins with the right one; the upper 16 bits of the left number are the right one.</summary>
    StartsWith,

    /// <summary><c>&gt;&gt;</c>: the left text ends with the right one; the lower 16 bits of the left number are the right one.</summary>
    EndsWith,
}
