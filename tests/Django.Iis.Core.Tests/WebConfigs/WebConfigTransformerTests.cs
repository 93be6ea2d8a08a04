using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using Django.Iis.Core.Transforms;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebConfigs;

public sealed class WebConfigTransformerTests : IDisposable
{
    /// <summary>Lines 1 to 6 of the source that the transforms below meet.</summary>
    private const string Source =
        """
        <configuration>
          <appSettings>
            <add key="DEBUG" value="1" />
            <add key="NAME" value="polls" /><!-- kept -->
          </appSettings>
        </configuration>

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [XdtFact]
    public void AMatchedElementGetsItsAttributes() =>
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <appSettings>
                <add key="DEBUG" value="0" />
                <add key="NAME" value="polls" /><!-- kept -->
              </appSettings>
            </configuration>

            """,
            Apply(AppSettings("<add key=\"DEBUG\" value=\"0\" xdt:Locator=\"Match(key)\" xdt:Transform=\"SetAttributes\" />")).Xml);

    [XdtFact]
    public void AnInsertedElementIsIndentedLikeItsSiblings() =>
        Assert.Contains(
            "<!-- kept -->\n    <add key=\"TZ\" value=\"UTC\" />\n  </appSettings>",
            Apply(AppSettings("<add key=\"TZ\" value=\"UTC\" xdt:Transform=\"Insert\" />")).Xml,
            StringComparison.Ordinal);

    [XdtFact]
    public void ARemovedElementIsGone() =>
        Assert.DoesNotContain("DEBUG", Apply(AppSettings("<add xdt:Locator=\"Condition(@key='DEBUG')\" xdt:Transform=\"Remove\" />")).Xml, StringComparison.Ordinal);

    [XdtFact]
    public void ASecondTransformSeesTheResultOfTheFirst() =>
        Assert.Contains(
            "value=\"3\"",
            Apply(
                AppSettings("<add key=\"X\" value=\"2\" xdt:Transform=\"Insert\" />"),
                AppSettings("<add key=\"X\" value=\"3\" xdt:Locator=\"Match(key)\" xdt:Transform=\"SetAttributes\" />")).Xml,
            StringComparison.Ordinal);

    [XdtFact]
    public void AGeneratedFileIsTransformedWithoutAnotherChange()
    {
        var source = WebConfigText.Format(Plans.Generate(Plans.Waitress));
        var transform = _folder.Write(
            "web.Release.config",
            Document("<location path=\".\"><system.webServer><httpPlatform startupTimeLimit=\"90\" xdt:Transform=\"SetAttributes(startupTimeLimit)\" /></system.webServer></location>"));

        var result = WebConfigTransformer.Apply(source, "web.config", [transform], XdtFactAttribute.AssemblyPath!);

        Assert.Equal(source.Replace("startupTimeLimit=\"60\"", "startupTimeLimit=\"90\"", StringComparison.Ordinal), result.Xml);
    }

    /// <summary>MSBuild gives a task such a context. Another test may have loaded XDT into the default one, which would serve here too.</summary>
    [XdtFact]
    public void XdtIsFoundFromALoadContextOfOurOwn()
    {
        var transform = _folder.Write("web.Release.config", AppSettings("<add key=\"DEBUG\" xdt:Locator=\"Match(key)\" xdt:Transform=\"Remove\" />"));
        var context = new AssemblyLoadContext("task", isCollectible: true);
        var apply = context.LoadFromAssemblyPath(typeof(WebConfigTransformer).Assembly.Location)
            .GetType(typeof(WebConfigTransformer).FullName!)!
            .GetMethod(nameof(WebConfigTransformer.Apply))!;

        var result = apply.Invoke(null, [Source, "web.config", (string[])[transform], XdtFactAttribute.AssemblyPath!])!;

        Assert.DoesNotContain("DEBUG", (string)result.GetType().GetProperty(nameof(TransformResult.Xml))!.GetValue(result)!, StringComparison.Ordinal);
    }

    [XdtFact]
    public void WhatMatchesNothingIsAWarningAtItsLineAndTheRestIsApplied()
    {
        var result = Apply(AppSettings(
            "<add key=\"NONE{0}\" value=\"0\" xdt:Locator=\"Match(key)\" xdt:Transform=\"SetAttributes\" />\n<add key=\"TZ\" value=\"UTC\" xdt:Transform=\"Insert\" />"));

        var message = Assert.Single(result.Messages);
        Assert.Equal((TransformSeverity.Warning, "DJIIS1424", 3), (message.Severity, message.Code, message.Line));
        Assert.Equal(_folder["web.0.config"], message.File);
        Assert.Contains("NONE{0}", message.Text, StringComparison.Ordinal);
        Assert.Contains("TZ", result.Xml, StringComparison.Ordinal);
    }

    [XdtFact]
    public void AWarningThatTheAuthorSilencedIsNotRepeated() =>
        Assert.Empty(Apply(AppSettings("<add key=\"NONE\" xdt:Locator=\"Match(key)\" xdt:Transform=\"Remove\" xdt:SupressWarnings=\"true\" />")).Messages);

    [XdtFact]
    public void AFileWithoutTheNamespaceIsAWarning()
    {
        var message = Assert.Single(Apply("<configuration><appSettings/></configuration>").Messages);

        Assert.Equal((TransformSeverity.Warning, "DJIIS1425"), (message.Severity, message.Code));
    }

    [XdtFact]
    public void AnUnknownTransformIsAnErrorWithoutOutput() =>
        AssertFailed("<add key=\"DEBUG\" xdt:Transform=\"SetAttribute\" />", 3, "SetAttribute");

    [XdtFact]
    public void AnUnknownLocatorIsAnErrorWithoutOutput() =>
        AssertFailed("<add key=\"DEBUG\" xdt:Locator=\"Matches(key)\" xdt:Transform=\"Remove\" />", 3, "Matches");

    [XdtFact]
    public void ALocatorThatIsNoXPathIsAnErrorWithoutOutput() =>
        AssertFailed("<add xdt:Locator=\"Condition(@key=)\" xdt:Transform=\"Remove\" />", 3, "");

    [XdtFact]
    public void AnUnknownImportIsAnErrorWithoutOutput()
    {
        var result = Apply(Document("\n<xdt:Import path=\"x.dll\" />"));

        Assert.Null(result.Xml);
        var message = Assert.Single(result.Messages);
        Assert.Equal(("DJIIS1423", 2), (message.Code, message.Line));
    }

    [XdtFact]
    public void AMalformedTransformIsAnErrorAtItsLine()
    {
        var error = Refused(Document("\n<appSettings>\n"));

        Assert.Equal(("DJIIS1422", 3, _folder["web.0.config"]), (error.Code, error.Line, error.File));
    }

    [XdtFact]
    public void AnEmptyTransformIsMalformed() => Assert.Equal("DJIIS1422", Refused("").Code);

    [XdtFact]
    public void RemovingTheRootIsAnError() =>
        Assert.Equal("DJIIS1426", Refused("<configuration xmlns:xdt=\"http://schemas.microsoft.com/XML-Document-Transform\" xdt:Transform=\"Remove\" />").Code);

    [Fact]
    public void ATransformThatIsMissingIsAnError()
    {
        var error = Assert.Throws<DiagnosticException>(() => WebConfigTransformer.Apply(Source, "web.config", [_folder["web.Staging.config"]], "any.dll"));

        Assert.Equal(("DJIIS1421", _folder["web.Staging.config"]), (error.Code, error.File));
    }

    [Fact]
    public void AnSdkWithoutXdtIsAnError()
    {
        var transform = _folder.Write("web.Release.config", Document(""));

        var error = Assert.Throws<DiagnosticException>(() => WebConfigTransformer.Apply(Source, "web.config", [transform], _folder["xdt.dll"]));

        Assert.Equal("DJIIS1420", error.Code);
    }

    [Fact]
    public void AFileThatIsNoAssemblyIsAnError()
    {
        var transform = _folder.Write("web.Release.config", Document(""));

        var error = Assert.Throws<DiagnosticException>(() => WebConfigTransformer.Apply(Source, "web.config", [transform], transform));

        Assert.Equal("DJIIS1420", error.Code);
    }

    [Fact]
    public void ASourceThatIsMalformedIsBlamedUnderItsName()
    {
        var error = Assert.Throws<DiagnosticException>(() => WebConfigTransformer.Apply("<configuration>\n<a>", "web.config", [], "any.dll"));

        Assert.Equal(("DJIIS1401", 2, "web.config"), (error.Code, error.Line, error.File));
    }

    [Fact]
    public void WithoutTransformsNoSdkIsNeeded() =>
        Assert.Equal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Source, WebConfigTransformer.Apply(Source, "web.config", [], "none.dll").Xml);

    [Fact]
    public void XdtIsNotAmongTheFilesWeShip() =>
        Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, "Microsoft.Web.XmlTransform.dll")));

    private static string Document(string content) =>
        "<configuration xmlns:xdt=\"http://schemas.microsoft.com/XML-Document-Transform\">" + content + "</configuration>";

    /// <summary>The content begins on line 3.</summary>
    private static string AppSettings(string content) => Document("\n<appSettings>\n" + content + "</appSettings>");

    private TransformResult Apply(params string[] transforms) =>
        WebConfigTransformer.Apply(Source, "web.config", Written(transforms), XdtFactAttribute.AssemblyPath!);

    private DiagnosticException Refused(string transform) => Assert.Throws<DiagnosticException>(() => Apply(transform));

    private IReadOnlyList<string> Written(string[] transforms) =>
        [.. transforms.Select((text, index) => _folder.Write($"web.{index}.config", text))];

    private void AssertFailed(string content, int line, string named)
    {
        var result = Apply(AppSettings(content));

        Assert.Null(result.Xml);
        var message = Assert.Single(result.Messages);
        Assert.Equal((TransformSeverity.Error, "DJIIS1423", line), (message.Severity, message.Code, message.Line));
        Assert.Equal(_folder["web.0.config"], message.File);
        Assert.Contains(named, message.Text, StringComparison.Ordinal);
    }
}
