using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Tests;

/// <summary>
/// The real Web Deploy engine, which ships inside every .NET SDK, run by Mono. Tests that use it are <c>[ToolFact("mono", "mcs", "gcc", "dotnet")]</c>.
/// Without IIS a site is deployed by giving "IIS Web Application Name" the full path of a folder: the engine then applies every parameter and
/// copies the tree there. Not covered: IIS applications, permissions, commands.
/// </summary>
public static class WebDeployEngine
{
    /// <summary>Deploys a package as <c>msdeploy -verb:sync</c> would.</summary>
    /// <param name="package">Full path of the zip file.</param>
    /// <param name="parameters">Values by parameter name; an unknown name fails.</param>
    /// <param name="skips">Rules as after msdeploy's <c>-skip:</c>.</param>
    /// <returns>What the engine did; never throws for the engine's own failures.</returns>
    public static WebDeployEngineResult Sync(
        string package, IReadOnlyDictionary<string, string> parameters, IEnumerable<string>? skips = null)
    {
        var driver = WebDeployEngineBuild.Driver();
        using var folder = new TemporaryFolder();
        var lines = parameters.Select(parameter => $"set {parameter.Key}={parameter.Value}").Concat((skips ?? []).Select(rule => "skip " + rule));
        var arguments = folder.Write("arguments.txt", string.Join("\n", lines));
        return WebDeployEngineResult.Of(ChildProcess.Run("mono", [driver, package, arguments], Path.GetDirectoryName(package)));
    }
}
