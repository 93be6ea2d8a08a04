using Django.Iis.Core.Projects;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Projects;

public class UserAttributesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" email = mail ; ; first_name=givenName", "email=mail;first_name=givenName")]
    public void FieldsTakeVariables(string value, string expected) => Assert.Equal(expected, UserAttributes.Parse(value, "Shop.csproj"));

    [Theory]
    [InlineData("email")]
    [InlineData("email=")]
    [InlineData("=mail")]
    [InlineData("email=mail=x")]
    [InlineData("email=e mail")]
    [InlineData("email=HTTP_MAIL")]
    [InlineData("email=http_mail")]
    public void AnythingElseIsAnErrorWithItsText(string value)
    {
        var error = Assert.Throws<DiagnosticException>(() => UserAttributes.Parse("first_name=givenName;" + value, "Shop.csproj"));

        Assert.Equal("DJIIS1466", error.Code);
        Assert.Contains($"'{value}'", error.Message, System.StringComparison.Ordinal);
    }
}
