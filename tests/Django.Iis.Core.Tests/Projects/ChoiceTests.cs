using System;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Projects;

public class ChoiceTests
{
    private const string ProjectFile = "/src/Shop.csproj";

    [Theory]
    [InlineData("Waitress")]
    [InlineData("waitress")]
    [InlineData("WAITRESS")]
    public void AWordIsReadInAnyCase(string value) =>
        Assert.Equal(DjangoServer.Waitress, Choice.Parse<DjangoServer>("DjangoServer", value, ProjectFile));

    [Theory]
    [InlineData("gunicorn")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("Waitress,Uvicorn")]
    [InlineData(" waitress")]
    public void AnotherWordIsRefusedWithThePropertyAndItsValues(string value)
    {
        var error = Assert.Throws<DiagnosticException>(() => Choice.Parse<DjangoServer>("DjangoServer", value, ProjectFile));

        Assert.Equal(("DJIIS1004", ProjectFile), (error.Code, error.File));
        Assert.Contains($"'{value}' is not a value of DjangoServer", error.Message, StringComparison.Ordinal);
        Assert.Contains("Waitress, Uvicorn, Hypercorn, Daphne, Runserver, Wfastcgi, Command", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sdk")]
    [InlineData("sdk")]
    public void AWordOfAListIsTakenInAnyCase(string value) => Choice.OneOf("DjangoXdtEngine", value, ["Sdk", "Package"], ProjectFile);

    [Fact]
    public void AWordOutsideOfTheListIsRefusedWithTheList()
    {
        var error = Assert.Throws<DiagnosticException>(() => Choice.OneOf("DjangoXdtEngine", "Web", ["Sdk", "Package"], ProjectFile));

        Assert.Equal(("DJIIS1004", ProjectFile), (error.Code, error.File));
        Assert.Contains("'Web' is not a value of DjangoXdtEngine. Use one of: Sdk, Package.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    public void ASwitchIsReadInAnyCase(string value, bool expected) => Assert.Equal(expected, Choice.Switch("DjangoStdoutLog", value, ProjectFile));

    [Theory]
    [InlineData("on")]
    [InlineData("")]
    public void ASwitchThatIsNeitherTrueNorFalseIsRefused(string value) =>
        Assert.Equal("DJIIS1004", Assert.Throws<DiagnosticException>(() => Choice.Switch("DjangoStdoutLog", value, ProjectFile)).Code);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("007", 7)]
    [InlineData("100", 100)]
    public void ANumberWithinTheLimitsIsRead(string value, int expected) =>
        Assert.Equal(expected, Choice.Number("DjangoProcesses", value, 1, 100, ProjectFile));

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("+5")]
    [InlineData(" 5")]
    [InlineData("5.0")]
    [InlineData("1,000")]
    [InlineData("five")]
    [InlineData("")]
    [InlineData("99999999999")]
    public void AnythingElseIsRefusedWithTheLimits(string value)
    {
        var error = Assert.Throws<DiagnosticException>(() => Choice.Number("DjangoProcesses", value, 1, 100, ProjectFile));

        Assert.Equal("DJIIS1005", error.Code);
        Assert.Contains($"DjangoProcesses must be a whole number from 1 to 100, not '{value}'", error.Message, StringComparison.Ordinal);
    }
}
