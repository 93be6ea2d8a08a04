using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Tests;

/// <summary>
/// The real Web Deploy engine, which ships inside every .NET SDK, run by Mono. Tests that use it are <c>[ToolFact("mono", "mcs", "gcc", "dotnet")]</c>.
/// Without IIS a site is deployed by giving "IIS Web Application Name" the full path of a folder: the engine then applies every parameter and
/// copies the tree there. Not covered: IIS applications, commands; of permissions, more than the folder.
/// </summary>
public static class WebDeployEngine
{
    /// <summary>Deploys a package as <c>msdeploy -verb:sync</c> would.</summary>
    /// <param name="package">Full path of the zip file.</param>
    /// <param name="parameters">Values by parameter name; an unknown name fails.</param>
    /// <param name="skips">Rules as after msdeploy's <c>-skip:</c>.</param>
    /// <returns>What the engine did; never throws for the engine's own failures.</returns>
    public static WebDeployEngineResult Sync(
        string package, IReadOnlyDictionary<string, string> parameters, IEnumerable<string>? skips = null) =>
        Run(package, [.. Sets(parameters), .. (skips ?? []).Select(rule => "skip " + rule)]);

    /// <summary>Says what a deployment would do, as <c>msdeploy -whatif</c> does, with the folders whose permissions it would set. Nothing is changed.</summary>
    /// <param name="package">Full path of the zip file.</param>
    /// <param name="parameters">Values by parameter name; an unknown name fails.</param>
    public static WebDeployEngineResult Plan(string package, IReadOnlyDictionary<string, string> parameters) => Run(package, [.. Sets(parameters), "plan"]);

    private static IEnumerable<string> Sets(IReadOnlyDictionary<string, string> parameters) => parameters.Select(parameter => $"set {parameter.Key}={parameter.Value}");

    private static WebDeployEngineResult Run(string package, IReadOnlyList<string> lines)
    {
        var driver = WebDeployEngineBuild.Driver();
        using var folder = new TemporaryFolder();
        var arguments = folder.Write("arguments.txt", string.Join("\n", lines));
        return WebDeployEngineResult.Of(ChildProcess.Run("mono", [driver, package, arguments], Path.GetDirectoryName(package)));
    }
}
