using System.IO;
using System.Linq;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>The site's secrets: kept ones stay, given ones take their place, and SECRET_KEY is made up once.</summary>
internal static class SecretPlan
{
    /// <summary>What Web Deploy's Password parameters are written to; it does not stay there.</summary>
    private const string DeployedFile = "secrets.xml";

    /// <summary>Reads the files that were given; the password of the pool's account is among them.</summary>
    public static SecretValues Given(SetupSettings settings)
    {
        var deployed = SecretValues.Read(DeployedPath(settings));
        if (settings.SecretsFile is not { } path)
        {
            return deployed;
        }

        return File.Exists(path) || IsTaken(settings)
            ? deployed.With(SecretValues.Read(path))
            : throw SetupDiagnostics.SecretsUnreadable.Create(path, "there is no such file.");
    }

    public static void Add(PlanBuilder plan, SecretValues given)
    {
        // An empty parameter of Web Deploy is one that nobody filled in.
        var filled = given.Without(PoolPlan.Password);
        foreach (var name in filled.Names.Where(name => filled[name]!.Length == 0))
        {
            filled = filled.Without(name);
        }

        var values = plan.Server.Secrets.With(filled);
        foreach (var secret in plan.Site.Secrets.Where(secret => secret.IsGenerated && values[secret.Name] is null))
        {
            values = values.With(secret.Name, SecretKey.Create());
        }

        var missing = plan.Site.Secrets.Where(secret => secret.IsRequired && values[secret.Name] is null).Select(secret => secret.Name).ToList();
        if (missing.Count > 0)
        {
            plan.Refuse(SetupDiagnostics.SecretMissing.Create(string.Join(", ", missing)));
        }

        if (!values.SameAs(plan.Server.Secrets))
        {
            plan.Write($"Write the secrets {string.Join(", ", values.Names)} to '{plan.Settings.SecretsStore}'.", plan.Settings.SecretsStore, values.ToXml());
        }

        Take(plan, DeployedPath(plan.Settings));
        if (plan.Settings.SecretsFile is { } file)
        {
            Take(plan, file);
        }

        foreach (var secret in plan.Site.Secrets.Where(secret => !secret.IsRequired && values[secret.Name] is null))
        {
            plan.Note($"The secret {secret.Name} has no value yet: DjangoIisSetup secret set {secret.Name}");
        }
    }

    /// <summary>Away from where it lies, and back if the installation fails; it is deleted when that is final.</summary>
    private static void Take(PlanBuilder plan, string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        var taken = plan.Backup("secrets");
        plan.Add($"Take '{path}' away, now that it is read.", new MoveOperation(path, taken), new MoveOperation(taken, path));
    }

    private static string DeployedPath(SetupSettings settings) => WindowsPath.Combine(settings.SetupFolder, DeployedFile);

    // Status and repair name the file of an installation that is done.
    private static bool IsTaken(SetupSettings settings) => File.Exists(settings.SecretsStore);
}
