namespace Django.Iis.Msi.Conditions;

/// <summary>What joins two conditions; a higher number binds tighter (Windows Installer: Conditional Statement Syntax, Logical Operators).</summary>
internal enum LogicalOperator
{
    /// <summary>The left one does not hold, or the right one does.</summary>
    Imp = 1,

    /// <summary>Both hold or neither does.</summary>
    Eqv = 2,

    /// <summary>One holds and the other does not.</summary>
    Xor = 3,

    Or = 4,

    And = 5,
}
