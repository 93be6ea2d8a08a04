using System;
using Django.Iis.Core.Signing;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Signing;

public class SignCommandTests
{
    [Fact]
    public void AProgramThatSignsInPlaceIsToldTheFile()
    {
        var command = SignCommand.Parse(@"""C:\Program Files\signtool.exe"" sign /fd sha256 /d ""My site"" {file}", projectFile: "");

        Assert.True(command.IsInPlace);
        Assert.Equal(@"C:\Program Files\signtool.exe", command.Program);
        Assert.Equal(["sign", "/fd", "sha256", "/d", "My site", @"D:\a b\x.dll"], command.ArgumentsFor(@"D:\a b\x.dll", @"D:\a b\x.dll", projectFile: ""));
    }

    [Fact]
    public void AProgramThatWritesAnotherFileIsToldBoth()
    {
        var command = SignCommand.Parse("osslsigncode sign -in {input} -out {output}", projectFile: "");

        Assert.False(command.IsInPlace);
        Assert.Equal(["sign", "-in", "/a b", "-out", "/c"], command.ArgumentsFor("/a b", "/c", projectFile: ""));
    }

    [Fact]
    public void AVariableOfTheBuildIsFilledInAndKnownAsASecret()
    {
        var name = "DJIIS_" + Guid.NewGuid().ToString("N");
        Environment.SetEnvironmentVariable(name, "pass word\"");
        try
        {
            var command = SignCommand.Parse($$"""sign -pass {env:{{name}}} {file}""", projectFile: "");

            Assert.Equal(["-pass", "pass word\"", "f"], command.ArgumentsFor("f", "f", projectFile: ""));
            Assert.Equal(["pass word\""], command.Secrets());
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    [Fact]
    public void AVariableThatIsNotSetIsNamed()
    {
        var command = SignCommand.Parse("sign -pass {env:DJIIS_NOT_SET} {file}", "/p/a.csproj");

        var error = Assert.Throws<DiagnosticException>(() => command.ArgumentsFor("f", "f", "/p/a.csproj"));

        Assert.Equal("DJIIS1674", error.Code);
        Assert.Contains("'DJIIS_NOT_SET'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  ", "it is empty")]
    [InlineData("signtool sign /a", "it does not name the file")]
    [InlineData("{file}", "it does not name the file")]
    [InlineData("osslsigncode -in {input}", "it does not name the file")]
    [InlineData("sign {file} {output}", "it has {file} and {input} or {output}")]
    public void ACommandWithoutAPlaceForTheFileIsRefused(string text, string problem)
    {
        var error = Assert.Throws<DiagnosticException>(() => SignCommand.Parse(text, "/p/a.csproj"));

        Assert.Equal("DJIIS1670", error.Code);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains("as {file},", error.Message, StringComparison.Ordinal);
    }
}
