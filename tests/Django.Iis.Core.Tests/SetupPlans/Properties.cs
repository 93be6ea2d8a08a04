using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.SetupPlans;

namespace Django.Iis.Core.Tests.SetupPlans;

/// <summary>Properties as a project has them.</summary>
internal static class Properties
{
    public const string ProjectFile = "/src/Shop.csproj";

    /// <summary>Those of a project Shop, with a test's own.</summary>
    public static SetupProperties Of(params (string Name, string Value)[] own)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["DjangoSiteName"] = "Shop", ["DjangoAppPath"] = "/", ["DjangoProcesses"] = "1" };
        foreach (var (name, value) in own)
        {
            all[name] = value;
        }

        return new SetupProperties(name => all.GetValueOrDefault(name, ""), ProjectFile);
    }

    /// <summary>With data directories and secrets; an access may be empty.</summary>
    public static SetupProperties With((string Name, string Access)[] directories, (string Name, bool IsRequired)[] secrets) => new(name => name == "DjangoSiteName" ? "Shop" : "", ProjectFile)
    {
        DataDirectories = [.. directories.Select(directory => KeyValuePair.Create(directory.Name, directory.Access))],
        Secrets = [.. secrets.Select(secret => KeyValuePair.Create(secret.Name, secret.IsRequired))],
    };
}
