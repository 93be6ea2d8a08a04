using System;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Tests;

/// <summary>What the Web Deploy engine did with a package.</summary>
/// <param name="Ok">Whether it succeeded. It may still have passed over something in silence: look at the result.</param>
/// <param name="Output">Its trace and the parameters it saw.</param>
/// <param name="Added">Objects (files, folders and providers) that were new.</param>
/// <param name="Updated">Objects that changed.</param>
/// <param name="Deleted">Objects that were removed.</param>
/// <param name="BytesCopied">Content transferred.</param>
public sealed record WebDeployEngineResult(bool Ok, string Output, int Added, int Updated, int Deleted, long BytesCopied)
{
    private const string Changes = "CHANGES ";

    public static WebDeployEngineResult Of(ProcessResult process)
    {
        var line = process.Output.Split('\n').LastOrDefault(text => text.StartsWith(Changes, StringComparison.Ordinal));
        if (process.ExitCode != 0 || line is null)
        {
            return new WebDeployEngineResult(Ok: false, process.Output, 0, 0, 0, 0);
        }

        var counts = line.Substring(Changes.Length).Trim().Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return new WebDeployEngineResult(Ok: true, process.Output, (int)counts[0], (int)counts[1], (int)counts[2], counts[3]);
    }

    /// <summary>This result, after the test has made sure that the engine succeeded.</summary>
    public WebDeployEngineResult Succeeded()
    {
        Assert.True(Ok, Output);
        return this;
    }
}
