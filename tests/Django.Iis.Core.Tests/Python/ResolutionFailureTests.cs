using System;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Python;

/// <summary>Which error a report and pip's output become together.</summary>
public sealed class ResolutionFailureTests : IDisposable
{
    private const string NotFound = "ERROR: Could not find a version that satisfies the requirement native>=2 (from shop) (from versions: 1.0)\nERROR: No matching distribution found for native>=2";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesThatDoNotSuitTheServerAreListedWheelsFirst()
    {
        var error = Diagnose(NotFound, "<rejected name='native' file='native-2.0.tar.gz'/><rejected name='native' file='native-2.0-cp312-cp312-win_amd64.whl' reason='2.0 Requires-Python &lt;3.13'/>");

        Assert.Equal(("DJIIS1202", _folder["requirements.txt"], 2), (error.Code, error.File, error.Line));
        Assert.Contains("'native>=2' of 'shop' has no wheel for win_amd64 and Python 3.13", error.Message, StringComparison.Ordinal);
        Assert.Contains("there is only native-2.0-cp312-cp312-win_amd64.whl (2.0 Requires-Python <3.13), native-2.0.tar.gz.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AHundredFilesAreNotListed()
    {
        var files = string.Concat(Enumerable.Range(1, 100).Select(number => $"<rejected name='native' file='native-2.{number}.tar.gz'/>"));

        Assert.Contains("native-2.12.tar.gz and 88 more.", Diagnose(NotFound, files).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoFileAtAllIsNoMatterOfWheels() => Assert.Equal("DJIIS1201", Diagnose(NotFound, "").Code);

    [Theory]
    [InlineData("401 Client Error: Unauthorized for url: https://host/simple/native/", "401 Client Error", "credentials")]
    [InlineData("connection error: HTTPSConnectionPool(host='host', port=443): Max retries exceeded with url: /simple/native/ (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] unable to get local issuer certificate')))", "CERTIFICATE_VERIFY_FAILED", "PIP_CERT")]
    [InlineData("connection error: HTTPConnectionPool(host='host', port=9): Max retries exceeded with url: /simple/native/ (Caused by NewConnectionError('<x object at 0x7f>: Failed to establish a new connection: [Errno 111] Connection refused'))", "[Errno 111] Connection refused", "HTTPS_PROXY")]
    public void AnIndexThatCouldNotBeReadIsBlamedFirst(string reason, string told, string remedy)
    {
        var error = Diagnose(NotFound, $"<unreachable name='https://host/simple/native/' message='{System.Security.SecurityElement.Escape(reason)}'/>");

        Assert.Equal("DJIIS1227", error.Code);
        Assert.Contains("https://host/simple/native/", error.Message, StringComparison.Ordinal);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ERROR: HTTP error 403 while getting https://host/native.whl (from -r x (line 1))")]
    [InlineData("ERROR: 403 Client Error: Forbidden for url: https://host/native.whl")]
    public void AFileThatAServerRefusesIsTheIndexsFailure(string output)
    {
        var error = Diagnose(output, "");

        Assert.Equal("DJIIS1227", error.Code);
        Assert.Contains("https://host/native.whl", error.Message, StringComparison.Ordinal);
        Assert.Contains("403", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePlaceOfARequirementIsTheReportsWhereNoFileCanBeRead()
    {
        _folder.Write("pyproject.toml", "");

        var error = Diagnose(NotFound, $"<requirement name='native' file='{_folder["pyproject.toml"]}' line='7'/>", "pyproject.toml");

        Assert.Equal((_folder["pyproject.toml"], 7), (error.File, error.Line));
    }

    [Theory]
    [InlineData("https://host/simple?token=s3cr3t&x=1", "https://host/simple?token=****&x=1")]
    [InlineData("https://host/a.whl?sv=1&Sig=s3cr3t", "https://host/a.whl?sv=1&Sig=****")]
    [InlineData("https://host/a?x=1", "https://host/a?x=1")]
    public void TokensOfAnAddressAreLeftOut(string line, string shown) => Assert.Equal(shown, new PipOutput().Add(line));

    private DiagnosticException Diagnose(string lines, string elements, string source = "requirements.txt")
    {
        var output = new PipOutput();
        Array.ForEach(lines.Split('\n'), line => output.Add(line));
        var report = ResolutionReport.Read(_folder.Write("report.xml", $"<report>{elements}</report>"));
        var path = source == "requirements.txt" ? _folder.Write(source, "# c\nshop\n") : _folder[source];
        var files = RequirementFiles.Read(path).With(report.Places);
        return new ResolutionFailure(report, output, files, "win_amd64", "3.13", _folder["Shop.csproj"]).Diagnose();
    }
}
