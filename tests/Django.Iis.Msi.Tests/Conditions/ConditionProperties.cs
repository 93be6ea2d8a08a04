using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Conditions;
using FsCheck;
using FsCheck.Fluent;

namespace Django.Iis.Msi.Tests.Conditions;

public class ConditionProperties
{
    private static readonly string[] Names = ["A", "b", "REMOVE", "_x.1", "Not1", "ORDER"];

    [Fact]
    public void WhatIsPrintedParsesToItself() => Prop
        .ForAll(Expressions.ToArbitrary(), expression => ConditionParser.Parse(ConditionPrinter.Print(expression)) == expression)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void WhatHoldsForEveryValueHoldsForOne() => Prop
        .ForAll(Expressions.ToArbitrary(), expression =>
        {
            var open = ConditionEvaluator.Evaluate(expression, new ConditionScope { OtherPropertiesAreFree = true, Actions = [InstallState.Local, InstallState.Absent] });
            var properties = Names.ToDictionary(name => name, name => name.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var one = ConditionEvaluator.Evaluate(expression, new ConditionScope
            {
                Properties = properties,
                EnvironmentVariables = new Dictionary<string, string>(),
                Actions = [InstallState.Absent],
            });
            return one is not null && (open is null || open == one);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTextIsParsedOrRefused() => Prop
        .ForAll<NonNull<string>>(text =>
        {
            try
            {
                return ConditionParser.Parse(text.Get) is not null;
            }
            catch (ConditionSyntaxException error)
            {
                return error.Position >= 0 && error.Position <= text.Get.Length;
            }
        })
        .QuickCheckThrowOnFailure();

    private static Gen<ConditionOperand> Operands => Gen.OneOf(
        Gen.Choose(-70_000, 70_000).Select(ConditionOperand (number) => new ConditionOperand.Number(number)),
        Gen.Elements("", "text", "a AND (b", "ü").Select(ConditionOperand (text) => new ConditionOperand.Literal(text)),
        from kind in Gen.Elements(Enum.GetValues<SymbolKind>())
        from name in Gen.Elements(Names)
        select (ConditionOperand)new ConditionOperand.Symbol(kind, name));

    private static Gen<ConditionExpression> Expressions => Gen.Sized(size => Expression(Math.Min(size, 40)));

    private static Gen<ConditionExpression> Expression(int size)
    {
        var test = Operands.Select(ConditionExpression (operand) => new ConditionExpression.Test(operand));
        var comparison =
            from left in Operands
            from sign in Gen.Elements(Enum.GetValues<ComparisonOperator>())
            from ignoresCase in Gen.Elements(false, true)
            from right in Operands
            select (ConditionExpression)new ConditionExpression.Comparison(left, sign, ignoresCase, right);
        if (size <= 1)
        {
            return Gen.OneOf(test, comparison);
        }

        var combination =
            from logical in Gen.Elements(Enum.GetValues<LogicalOperator>())
            from left in Expression(size / 2)
            from right in Expression(size / 2)
            select (ConditionExpression)new ConditionExpression.Combination(logical, left, right);
        return Gen.OneOf(comparison, combination, combination, Expression(size - 1).Select(ConditionExpression (inner) => new ConditionExpression.Negation(inner)));
    }
}
