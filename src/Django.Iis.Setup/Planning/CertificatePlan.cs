using System;
using System.Globalization;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Certificates of https bindings: Windows shows them, not IIS, so netsh sets them.</summary>
internal static class CertificatePlan
{
    /// <summary>This program's id to Windows, which names no file and no site.</summary>
    private const string Application = "{6f4d1c8e-3a57-4a0b-9d2f-5b0c7e8a1d94}";

    /// <summary>IIS's flag for a certificate chosen by the client's host name.</summary>
    private const int Sni = 1;

    /// <summary>IIS's flag for the Central Certificate Store.</summary>
    private const int Central = 2;

    /// <summary>Where netsh keeps a binding's certificate.</summary>
    public static string Key(SiteBinding binding, CertificateReference? certificate)
    {
        var port = binding.Port.ToString(CultureInfo.InvariantCulture);
        return certificate?.Kind == CertificateKind.CentralStore ? "ccs=" + port
            : binding.IsSni ? "hostnameport=" + binding.HostName + ":" + port
            : "ipport=" + (binding.Address == "*" ? "0.0.0.0" : binding.Address) + ":" + port;
    }

    public static int SslFlags(PlanBuilder plan, SiteBinding binding) => !binding.IsHttps
        ? 0
        : (binding.IsSni ? Sni : 0) | (Of(plan, binding)?.Kind == CertificateKind.CentralStore ? Central : 0);

    public static string[] SetFlags(PlanBuilder plan, SiteBinding binding) => SetFlags(plan.Settings.SiteName, binding, SslFlags(plan, binding));

    public static string[] SetFlags(string site, SiteBinding binding, int flags) =>
    [
        "set", "site", "/site.name:" + site,
        "/bindings." + AppCmd.Entry(AppCmd.Pair("protocol", binding.Protocol), AppCmd.Pair("bindingInformation", binding.Information)) + ".sslFlags:" + flags.ToString(CultureInfo.InvariantCulture),
    ];

    public static void Add(PlanBuilder plan, DateTime now)
    {
        // A sub-application's site has its own.
        if (plan.Settings.AppPath != "/" && !plan.State.OwnsSite)
        {
            return;
        }

        foreach (var binding in plan.Settings.Bindings.Where(binding => binding.IsHttps))
        {
            Add(plan, binding, now);
        }
    }

    public static void Remove(PlanBuilder plan, string key, PortCertificate present) => plan.Add(
        $"Take the certificate of {key} away.",
        new ToolOperation(Tool.Netsh, ["http", "delete", "sslcert", key]),
        Show(key, present.Hash, present.Application) with { IsTolerant = true });

    private static CertificateReference? Of(PlanBuilder plan, SiteBinding binding) => binding.Certificate ?? plan.Settings.Certificate;

    private static void Add(PlanBuilder plan, SiteBinding binding, DateTime now)
    {
        if (Of(plan, binding) is not { } reference)
        {
            plan.Refuse(SetupDiagnostics.CertificateNotGiven.Create(binding.ToString()));
            return;
        }

        var hash = "";
        if (reference.Kind != CertificateKind.CentralStore)
        {
            var certificate = plan.Server.Certificates
                .Where(candidate => candidate.HasPrivateKey && candidate.ValidTo > now && (reference.Kind == CertificateKind.Thumbprint ? candidate.Thumbprint == reference.Value : candidate.Covers(reference.Value)))
                .OrderByDescending(candidate => candidate.ValidTo)
                .FirstOrDefault();
            if (certificate is null)
            {
                plan.Refuse(SetupDiagnostics.CertificateMissing.Create(reference.ToString()));
                return;
            }

            hash = certificate.Thumbprint;
        }

        Set(plan, binding, Key(binding, reference), hash);
    }

    private static void Set(PlanBuilder plan, SiteBinding binding, string key, string hash)
    {
        var own = plan.State.Certificates.Contains(key, StringComparer.OrdinalIgnoreCase);
        if (plan.Server.PortCertificates.TryGetValue(key, out var present))
        {
            if (present.Hash == hash)
            {
                return;
            }

            if (!own && !binding.IsSni)
            {
                plan.Refuse(SetupDiagnostics.CertificateOfAnother.Create(key, present.Hash));
                return;
            }

            Remove(plan, key, present);
        }

        plan.Add(
            hash.Length == 0 ? $"Let the Central Certificate Store choose the certificate of {key}." : $"Show the certificate {hash} on {key}.",
            Show(key, hash, Application),
            new ToolOperation(Tool.Netsh, ["http", "delete", "sslcert", key]) { IsTolerant = true });
        if (!own)
        {
            plan.State = plan.State with { Certificates = [.. plan.State.Certificates, key] };
        }
    }

    private static ToolOperation Show(string key, string hash, string application) => new(
        Tool.Netsh,
        hash.Length == 0
            ? ["http", "add", "sslcert", key, "appid=" + application]
            : ["http", "add", "sslcert", key, "certhash=" + hash, "appid=" + application, "certstorename=MY"]);
}
