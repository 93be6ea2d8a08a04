using System.Collections.Generic;

namespace Django.Iis.Msi.Conditions;

/// <summary>A parsed condition (Windows Installer: Conditional Statement Syntax); <see cref="ConditionParser"/> makes it, <see cref="ConditionPrinter"/> writes it.</summary>
internal abstract record ConditionExpression
{
    private ConditionExpression()
    {
    }

    /// <summary>Every value in the condition, from left to right.</summary>
    public abstract IEnumerable<ConditionOperand> Operands { get; }

    /// <summary>A value alone: holds when it is set, and a number when it is not 0.</summary>
    public sealed record Test(ConditionOperand Operand) : ConditionExpression
    {
        public override IEnumerable<ConditionOperand> Operands => [Operand];
    }

    /// <summary>Two values compared; <c>~</c> before the operator ignores case.</summary>
    public sealed record Comparison(ConditionOperand Left, ComparisonOperator Operator, bool IgnoresCase, ConditionOperand Right) : ConditionExpression
    {
        public override IEnumerable<ConditionOperand> Operands => [Left, Right];
    }

    public sealed record Negation(ConditionExpression Negated) : ConditionExpression
    {
        public override IEnumerable<ConditionOperand> Operands => Negated.Operands;
    }

    public sealed record Combination(LogicalOperator Operator, ConditionExpression Left, ConditionExpression Right) : ConditionExpression
    {
        public override IEnumerable<ConditionOperand> Operands => [.. Left.Operands, .. Right.Operands];
    }
}
