using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.WebConfigs;

namespace Django.Iis.Core.Sites;

/// <summary>What ships of a front end: the folder that its build filled, each file reachable.</summary>
public static class FrontEndFiles
{
    private const string WebConfig = "web.config";

    /// <param name="folder">Full path.</param>
    /// <param name="frontEnd">Its page and what is Django's.</param>
    /// <param name="plan">What else has addresses.</param>
    /// <param name="projectFile">To blame for a folder that is not there.</param>
    /// <returns>Paths below the folder, separated by <c>/</c>, in ordinal order.</returns>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1308 to DJIIS1310.</exception>
    public static IReadOnlyList<string> Find(string folder, FrontEndPlan frontEnd, HostingPlan plan, string projectFile)
    {
        if (!Directory.Exists(folder))
        {
            throw StaticDiagnostics.NoFrontEnd.At(projectFile, 0, folder);
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => RelativePath.Below(folder, file)!)
            .OrderBy(file => file, System.StringComparer.Ordinal)
            .ToList();
        if (!files.Exists(file => ConfigCollection.Same(file, frontEnd.DefaultDocument)))
        {
            throw StaticDiagnostics.NoFrontEndDocument.At(projectFile, 0, folder, frontEnd.DefaultDocument);
        }

        foreach (var file in files)
        {
            Check(Path.Combine(folder, file), file, frontEnd, plan);
        }

        return files;
    }

    private static void Check(string source, string file, FrontEndPlan frontEnd, HostingPlan plan)
    {
        if (ConfigCollection.Same(file.Split('/').Last(), WebConfig))
        {
            throw StaticDiagnostics.FrontEndCollision.At(source, 0, file, "the build writes web.config", "move what it says into the web.config beside the project file");
        }

        if (UrlPaths.Hidden(file) is { } hidden)
        {
            throw StaticDiagnostics.FrontEndCollision.At(source, 0, file, $"IIS hides the segment '{hidden}'", "move it");
        }

        if (frontEnd.UrlPrefixes.FirstOrDefault(prefix => UrlPaths.IsBelow(file, prefix)) is { } prefix)
        {
            throw StaticDiagnostics.FrontEndCollision.At(source, 0, file, $"the addresses of '{prefix}' are Django's", "change DjangoUrlPrefixes");
        }

        if (plan.StaticPath is { } path && UrlPaths.IsBelow(file, path))
        {
            throw StaticDiagnostics.FrontEndCollision.At(source, 0, file, $"Django's static files have the folder '{path}'", "change STATIC_URL");
        }

        if (plan.Web.MediaPath is { } media && UrlPaths.IsBelow(file, media))
        {
            throw StaticDiagnostics.FrontEndCollision.At(source, 0, file, $"uploads have the addresses of '{media}'", "change MEDIA_URL");
        }
    }
}
