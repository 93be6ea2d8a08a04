using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.EndToEnd.Tests.Hosting;

/// <summary>
/// Where a package index serves compiled modules, a payload for Windows cannot be imported elsewhere: this machine's builds of the same distributions
/// then stand in front of it.
/// </summary>
public static class CompiledPackages
{
    /// <param name="payload">Full path of the server's packages.</param>
    /// <param name="distribution">What to install with all that it requires.</param>
    /// <param name="folder">Full path of the folder to install into.</param>
    /// <returns>The folder; null when the payload runs here as it is.</returns>
    public static string? OfThisMachine(string payload, string distribution, string folder)
    {
        if (!Directory.EnumerateFiles(payload, "*.pyd", SearchOption.AllDirectories).Any())
        {
            return null;
        }

        ChildProcess.Run(PipPython.With(BuildPython.Interpreter!), ["-m", "pip", "install", "--quiet", "--target", folder, distribution]).Succeeded();
        return folder;
    }
}
