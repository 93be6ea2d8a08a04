using System;
using System.IO;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Whether the site's Python is one that the package runs with, and that the site's account can run.</summary>
internal static class PythonCheck
{
    /// <returns>Its full path; null when the plan is refused.</returns>
    public static string? Check(PlanBuilder plan)
    {
        var wanted = plan.Site.Python;
        if (plan.Server.Python is not { } found)
        {
            plan.Refuse(SetupDiagnostics.PythonMissing.Create(wanted.Version, wanted.Platform));
            return null;
        }

        if (!found.Exists)
        {
            plan.Refuse(SetupDiagnostics.PythonNotThere.Create(found.Path));
            return null;
        }

        if (wanted.Runtime == PythonRuntime.Bundled)
        {
            return found.Path;
        }

        if (IsOfAUser(found.Path))
        {
            plan.Refuse(SetupDiagnostics.PythonOfAUser.Create(found.Path));
        }
        else if (found.Version is { } version && version != wanted.Version)
        {
            plan.Refuse(SetupDiagnostics.PythonOfAnotherVersion.Create(found.Path, version, wanted.Version));
        }
        else if (found.Processor is { } processor && processor != wanted.Platform)
        {
            plan.Refuse(SetupDiagnostics.PythonOfAnotherProcessor.Create(found.Path, processor, wanted.Platform));
        }
        else if (!IsReadable(plan, Path.GetDirectoryName(found.Path)!))
        {
            plan.Refuse(SetupDiagnostics.PythonNotReadable.Create(found.Path, Path.GetDirectoryName(found.Path), plan.Settings.Grantee));
        }

        return found.Path;
    }

    /// <summary>Below a profile, or in the Store's folder of apps, which belongs to users too.</summary>
    private static bool IsOfAUser(string path)
    {
        var profiles = Environment.GetEnvironmentVariable("PUBLIC") is { Length: > 0 } common ? Path.GetDirectoryName(common) : null;
        var normal = path.Replace('/', '\\');
        return (profiles is not null && WindowsPath.IsBelow(path, profiles))
            || normal.IndexOf(@"\AppData\", StringComparison.OrdinalIgnoreCase) >= 0
            || normal.IndexOf(@"\WindowsApps\", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>A folder whose list cannot be read is not judged.</summary>
    private static bool IsReadable(PlanBuilder plan, string folder) =>
        !plan.Server.AccessLists.TryGetValue(folder, out var access)
        || access.IsReadableBy([Accounts.Users, Accounts.Everyone, Accounts.AuthenticatedUsers, Accounts.IisUsers, plan.Settings.Grantee.TrimStart('*')])
        || plan.Settings.Pool.Identity == PoolIdentityKind.SpecificUser;
}
