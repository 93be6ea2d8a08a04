using System;
using System.Collections.Generic;

namespace Django.Iis.Build;

/// <summary>The dotnet command that runs this program, and how to call it.</summary>
internal static class DotNet
{
    public const string NoNodeReuse = "-nodeReuse:false";

    /// <summary>No MSBuild process outlives its build: it would keep the tasks of the SDK package that it loaded first.</summary>
    public static readonly IReadOnlyDictionary<string, string> Variables = new Dictionary<string, string>
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    public static string Program => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
}
