using System.Linq;
using Django.Iis.Msi.Conditions;

namespace Django.Iis.Msi.Tests.Conditions;

public class ConditionParserTests
{
    [Theory]
    [InlineData("a OR b AND c", "a OR (b AND c)")]
    [InlineData("a XOR b OR c", "a XOR (b OR c)")]
    [InlineData("a EQV b XOR c", "a EQV (b XOR c)")]
    [InlineData("a IMP b EQV c", "a IMP (b EQV c)")]
    [InlineData("NOT a AND b", "(NOT a) AND b")]
    [InlineData("NOT a = b", "NOT (a = b)")]
    [InlineData("a IMP b IMP c", "(a IMP b) IMP c")]
    [InlineData("a and not b", "a AND NOT b")]
    [InlineData("a=1AND b", "a = 1 AND b")]
    public void OperatorsBindAsDocumented(string condition, string same) => Assert.Equal(ConditionParser.Parse(same), ConditionParser.Parse(condition));

    [Theory]
    [InlineData("((a OR (b)) AND c)", "(a OR b) AND c")]
    [InlineData("a OR (b AND c)", "a OR b AND c")]
    [InlineData("not(not a)", "NOT (NOT a)")]
    [InlineData("a~<>\"B\"", "a ~<> \"B\"")]
    [InlineData("a<<-1 or $c>=3", "a << -1 OR $c >= 3")]
    [InlineData("%PATH><\"x\" XOR !F=&F EQV ?C", "%PATH >< \"x\" XOR !F = &F EQV ?C")]
    [InlineData("a IMP (b IMP c)", "a IMP (b IMP c)")]
    [InlineData(" \t\r\na.b_1 ", "a.b_1")]
    [InlineData("ANDROID AND ORACLE", "ANDROID AND ORACLE")]
    public void AConditionIsPrintedWithoutNeedlessParentheses(string condition, string printed) =>
        Assert.Equal(printed, ConditionPrinter.Print(ConditionParser.Parse(condition)));

    [Theory]
    [InlineData("", "The condition ends too early", 0)]
    [InlineData("a AND", "The condition ends too early", 5)]
    [InlineData("a b", "'b' is out of place", 2)]
    [InlineData("a = = b", "'=' is out of place", 4)]
    [InlineData("a = b = c", "'=' is out of place", 6)]
    [InlineData("(a OR b", "A parenthesis is not closed", 0)]
    [InlineData("a)", "')' is out of place", 1)]
    [InlineData("(a) = 1", "'=' is out of place", 4)]
    [InlineData("NOT NOT a", "'NOT' is out of place", 4)]
    [InlineData("a = \"b", "A quotation is not closed", 4)]
    [InlineData("a = %", "A name must follow '%'", 4)]
    [InlineData("a == b", "'=' is out of place", 3)]
    [InlineData("a ~ b", "'~' has no meaning", 2)]
    [InlineData("a + 1", "'+' has no meaning", 2)]
    [InlineData("a = 1.5", "'.' has no meaning", 5)]
    [InlineData("a = 2147483648", "The number 2147483648 has more than 32 bits", 4)]
    [InlineData("größe", "'ö' has no meaning", 2)]
    public void ANonConditionIsRefusedWithItsPlace(string text, string reason, int position)
    {
        var error = Assert.Throws<ConditionSyntaxException>(() => ConditionParser.Parse(text));

        Assert.StartsWith(reason, error.Message, System.StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
    }

    [Fact]
    public void AHostileConditionDoesNotUseUpTheStack()
    {
        Assert.Throws<ConditionSyntaxException>(() => ConditionParser.Parse(new string('(', 1_000_000)));
        Assert.Throws<ConditionSyntaxException>(() => ConditionParser.Parse(string.Join(" OR ", Enumerable.Repeat("a", 1_000_000))));
        Assert.Throws<ConditionSyntaxException>(() => ConditionParser.Parse(string.Concat(Enumerable.Repeat("NOT(", 1_000_000))));
    }
}
