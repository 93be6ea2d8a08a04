using System;
using System.Text;
using Django.Iis.Core.WebDeploy;

namespace Django.Iis.Core.Tests.WebDeploy;

public class DeployScriptTests
{
    [Fact]
    public void TheScriptIsAsciiWithWindowsLineEnds()
    {
        var bytes = DeployScript.Bytes("Shop", "shop-1.0.zip", "__data__");
        var text = Encoding.ASCII.GetString(bytes);

        Assert.All(bytes, value => Assert.InRange(value, (byte)'\n', (byte)'~'));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("@package@", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ANameBeyondAsciiSetsTheCodePage() =>
        Assert.StartsWith("@echo off\r\nchcp 65001 >nul\r\n", Encoding.UTF8.GetString(DeployScript.Bytes("Größe", "Größe.zip", "__data__")), StringComparison.Ordinal);

    [Fact]
    public void APercentSignInTheProjectsNameIsEscaped() =>
        Assert.Contains(@"%~dp0100%%.SetParameters.xml", Encoding.UTF8.GetString(DeployScript.Bytes("100%", "a.zip", "__data__")), StringComparison.Ordinal);

    [Fact]
    public void EveryJumpHasItsLabel()
    {
        var lines = Encoding.ASCII.GetString(DeployScript.Bytes("Shop", "Shop.zip", "__data__")).Split("\r\n");
        foreach (var line in lines)
        {
            foreach (var word in new[] { "goto ", "call :" })
            {
                var at = line.IndexOf(word, StringComparison.Ordinal);
                if (at >= 0)
                {
                    Assert.Contains(":" + line[(at + word.Length)..].Split(' ')[0], lines);
                }
            }
        }
    }
}
