using System;
using System.IO;
using Django.Iis.Core.Tests.Packaging;
using Django.Iis.Core.WebDeploy;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.WebDeploy;

public class ParametersFileTests
{
    [Fact]
    public void TheProjectsParametersAreAppended()
    {
        using var site = TestSite.Small();

        var result = Write(site, """
            <parameters>
              <parameter name="Arguments" defaultValue="-m waitress">
                <parameterEntry kind="XmlFile" scope="\\web\.config$" match="//httpPlatform/@arguments" />
              </parameter>
            </parameters>
            """);

        Assert.Empty(result.Warnings);
        Assert.Contains("<parameter name=\"Arguments\"", File.ReadAllText(result.Parameters), StringComparison.Ordinal);
        Assert.Contains("<setParameter name=\"Arguments\" value=\"-m waitress\" />", File.ReadAllText(result.SetParameters), StringComparison.Ordinal);
    }

    [Fact]
    public void PasswordsAndParametersWithoutDefaultAreLeftToTheDeployment()
    {
        using var site = TestSite.Small();

        var result = Write(site, "<parameters><parameter name='Pass' defaultValue='' tags='New, Password'/><parameter name='Must'/></parameters>");

        Assert.DoesNotContain("Pass", File.ReadAllText(result.SetParameters), StringComparison.Ordinal);
        Assert.DoesNotContain("Must", File.ReadAllText(result.SetParameters), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"scope=""nowhere\.config$"" match=""//httpPlatform/@arguments""")]
    [InlineData(@"scope=""web\.config$"" match=""//nowhere""")]
    [InlineData(@"scope=""manage\.py$"" match=""//nowhere""")]
    [InlineData(@"scope=""web\.config$"" match=""count(//httpPlatform)""")]
    public void AParameterThatReachesNothingIsAWarning(string entry)
    {
        using var site = TestSite.Small();

        var result = Write(site, $"<parameters>\n<parameter name='A' defaultValue='x'>\n<parameterEntry kind='XmlFile' {entry} />\n</parameter>\n</parameters>");

        var warning = Assert.Single(result.Warnings);
        Assert.Equal("DJIIS1512", warning.Descriptor.Code);
        Assert.Equal((site["Parameters.xml"], 3), (warning.File, warning.Line));
    }

    [Theory]
    [InlineData("Python Executable")]
    [InlineData("polls_title")]
    public void ANameThatIsTakenIsAnErrorAtItsLine(string name)
    {
        using var site = TestSite.Small();

        var problem = Assert.Throws<DiagnosticException>(() => Write(site, $"<parameters>\n\n<parameter name='{name}'/></parameters>"));

        Assert.Equal(("DJIIS1511", site["Parameters.xml"], 3), (problem.Code, problem.File, problem.Line));
    }

    [Theory]
    [InlineData("<parameters>")]
    [InlineData("<other />")]
    [InlineData("<parameters><parameter /></parameters>")]
    [InlineData("<parameters><setParameter name='A' /></parameters>")]
    [InlineData("<parameters><parameter name='A'><parameterEntry kind='Xml' scope='a' match='b'/></parameter></parameters>")]
    [InlineData("<parameters><parameter name='A'><parameterEntry kind='XmlFile' scope='(' match='b'/></parameter></parameters>")]
    [InlineData("<parameters><parameter name='A'><parameterEntry kind='XmlFile' scope='a' match='//['/></parameter></parameters>")]
    [InlineData("<parameters><parameter name='A'><parameterEntry kind='TextFile' scope='a' match='('/></parameter></parameters>")]
    [InlineData("<parameters><parameter name='A'><parameterValidation kind='AllowEmpty, NonEmptyString'/></parameter></parameters>")]
    public void AFileThatTheEngineWouldRefuseIsAnErrorWithALine(string content)
    {
        using var site = TestSite.Small();

        var problem = Assert.Throws<DiagnosticException>(() => Write(site, content));

        Assert.Equal(("DJIIS1510", 1), (problem.Code, problem.Line));
    }

    [Fact]
    public void AMissingFileIsAnError()
    {
        using var site = TestSite.Small();

        var problem = Assert.Throws<DiagnosticException>(
            () => WebDeployWriter.Write(site.Build(), site.Output, new WebDeployOptions { ParametersFiles = [site["none.xml"]] }));

        Assert.Equal("DJIIS1502", problem.Code);
    }

    private static WebDeployResult Write(TestSite site, string content)
    {
        var path = site["Parameters.xml"];
        File.WriteAllText(path, content);
        return WebDeployWriter.Write(site.Build(), site.Output, new WebDeployOptions { ParametersFiles = [path] });
    }
}
