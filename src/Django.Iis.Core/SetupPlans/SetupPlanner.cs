using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Projects;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.SetupPlans;

/// <summary>Reads and checks what a project says of its place in IIS.</summary>
public static class SetupPlanner
{
    /// <exception cref="DiagnosticException">DJIIS1004, DJIIS1005, DJIIS1860 to DJIIS1868: a value that IIS would refuse, or that would do harm.</exception>
    public static SetupPlan Plan(SetupProperties properties)
    {
        var site = SiteNames.Check(properties, "DjangoSiteName");
        var path = SiteNames.Path(properties, "DjangoAppPath");
        var hosts = HostNames.Parse(properties, "DjangoHostName");
        return new SetupPlan
        {
            SiteName = site,
            AppPath = path,
            HostName = string.Join(";", hosts),
            Bindings = Bindings(properties, hosts),
            HasOwnBindings = properties["DjangoBindings"].Length > 0,
            Certificate = Certificate(properties),
            Pool = PoolPlanner.Plan(properties, site, path),
            FastCgi = FastCgiPlanner.Plan(properties),
            Preload = Switch(properties, "DjangoPreload", otherwise: false),
            RemoteUser = Word(properties, "DjangoRemoteUser", RemoteUserKind.None),
            ShibbolethHandler = properties["DjangoShibbolethHandler"] is { Length: > 0 } handler ? handler : SetupDefaults.ShibbolethHandler,
            DataDirectories = Directories(properties),
            Secrets = Secrets(properties),
        };
    }

    internal static bool Switch(SetupProperties properties, string property, bool otherwise) =>
        properties[property] is { Length: > 0 } value ? Choice.Switch(property, value, properties.ProjectFile) : otherwise;

    internal static int Number(SetupProperties properties, string property, int otherwise, int least, int most) =>
        properties[property] is { Length: > 0 } value ? Choice.Number(property, value, least, most, properties.ProjectFile) : otherwise;

    internal static T Word<T>(SetupProperties properties, string property, T otherwise)
        where T : struct, Enum => properties[property] is { Length: > 0 } value ? Choice.Parse<T>(property, value, properties.ProjectFile) : otherwise;

    // Without any, the site answers to its host names on the port that http has.
    private static IReadOnlyList<SiteBinding> Bindings(SetupProperties properties, IReadOnlyList<string> hosts)
    {
        if (properties["DjangoBindings"] is not { Length: > 0 } text)
        {
            return [.. HostNames.ForBindings(hosts).Select(host => new SiteBinding { Protocol = SiteBinding.Http, Port = SetupDefaults.HttpPort, HostName = host })];
        }

        try
        {
            var bindings = SiteBindings.Parse(text);
            return bindings.Count > 0 ? bindings : throw new FormatException("There is none in it.");
        }
        catch (FormatException problem)
        {
            throw SetupPlanDiagnostics.BadBindings.At(properties.ProjectFile, 0, text, problem.Message);
        }
    }

    private static CertificateReference? Certificate(SetupProperties properties)
    {
        if (properties["DjangoCertificate"] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return CertificateReference.Parse(text);
        }
        catch (FormatException problem)
        {
            throw SetupPlanDiagnostics.BadCertificate.At(properties.ProjectFile, 0, problem.Message);
        }
    }

    private static IReadOnlyList<DataDirectory> Directories(SetupProperties properties)
    {
        var known = SetupDefaults.DataDirectories.ToList();
        foreach (var item in properties.DataDirectories)
        {
            var name = item.Key.Replace('/', '\\').Trim('\\');
            if (WindowsNames.Refuse(name.Replace('\\', '/')) is { } reason)
            {
                throw SetupPlanDiagnostics.BadDataDirectory.At(properties.ProjectFile, 0, item.Key, reason);
            }

            if (known.Any(directory => string.Equals(directory.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                throw SetupPlanDiagnostics.BadDataDirectory.At(properties.ProjectFile, 0, item.Key, "every site has it already, or it is declared twice");
            }

            known.Add(new DataDirectory(name, item.Value.Length == 0 ? DataAccess.Modify : Choice.Parse<DataAccess>("Access", item.Value, properties.ProjectFile)));
        }

        return known;
    }

    private static IReadOnlyList<SecretDescription> Secrets(SetupProperties properties) =>
    [
        .. properties.Secrets.Any(secret => IsKey(secret.Key)) ? [] : new[] { new SecretDescription(SetupDefaults.SecretKey, IsGenerated: true) },
        .. properties.Secrets.Select(secret => new SecretDescription(secret.Key, IsKey(secret.Key), secret.Value && !IsKey(secret.Key))),
    ];

    private static bool IsKey(string name) => string.Equals(name, SetupDefaults.SecretKey, StringComparison.OrdinalIgnoreCase);
}
