using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Looks for what a package needs from the server. Nothing is downloaded: what is missing is named with the command that adds it.</summary>
internal sealed class PrerequisiteFinder(IMachine machine, ServerFolders folders, IReadOnlyList<string> installerFolders)
{
    private static readonly IisFeature[] Always = [IisFeature.WebServer, IisFeature.StaticContent, IisFeature.HttpErrors, IisFeature.RequestFiltering];

    public IReadOnlyList<Prerequisite> Find(SiteDescription site, SetupSettings settings) =>
    [
        .. Needed(site, settings).Distinct().Select(feature => feature switch
        {
            IisFeature.HttpPlatformHandler => HttpPlatformHandler(site.Python.Platform),
            IisFeature.UrlRewrite => UrlRewrite(site.Python.Platform),
            _ => OfWindows(feature),
        }),
        .. site.Prerequisites.Select(Program),
    ];

    /// <summary>Application Request Routing is never needed; where it is, its proxy must leave the site's requests alone.</summary>
    public bool HasRequestRouting() => machine.RegistryValue(FeatureTable.RequestRoutingKey, "Version", in32BitView: false) is not null;

    private static IEnumerable<IisFeature> Needed(SiteDescription site, SetupSettings settings)
    {
        IEnumerable<IisFeature> own =
        [
            site.Hosting == HostingModel.FastCgi ? IisFeature.Cgi : IisFeature.HttpPlatformHandler,
            .. site.RemoteUser == RemoteUserKind.Windows ? [IisFeature.WindowsAuthentication] : Array.Empty<IisFeature>(),
            .. site.Preload ? [IisFeature.ApplicationInitialization] : Array.Empty<IisFeature>(),
            .. settings.Bindings.Any(binding => binding.IsHttps && (binding.Certificate ?? settings.Certificate)?.Kind == CertificateKind.CentralStore)
                ? [IisFeature.CentralCertificates]
                : Array.Empty<IisFeature>(),
        ];
        return Always.Concat(own).Concat(site.Features);
    }

    private Prerequisite OfWindows(IisFeature feature)
    {
        var names = FeatureTable.Windows[feature];
        var isPresent = machine.RegistryValue(FeatureTable.Components, names[0], in32BitView: false) == "1";
        return new Prerequisite(
            "IIS's " + names[1].Substring("IIS-".Length),
            isPresent,
            $"Run: dism /online /enable-feature /featurename:{names[1]} /all /norestart (on a server also: Install-WindowsFeature {names[2]}), or install with INSTALLPREREQUISITES=1.")
        {
            WindowsFeatures = [names[1]],
        };
    }

    private Prerequisite HttpPlatformHandler(string platform)
    {
        string[] installers = ["httpPlatformHandler*" + Processor(platform, "amd64") + "*.msi"];
        return new Prerequisite(
            "HttpPlatformHandler",
            File.Exists(Path.Combine(folders.Schemas, FeatureTable.HttpPlatformSchema)),
            "Install version 1.2 or 2: msiexec /i httpPlatformHandler_" + Processor(platform, "amd64") + ".msi /qn; or lay that file beside the package and install with INSTALLPREREQUISITES=1.")
        {
            Installers = installers,
            Installer = Beside(installers),
        };
    }

    private Prerequisite UrlRewrite(string platform)
    {
        string[] installers = ["rewrite_" + Processor(platform, "amd64") + "*.msi"];
        return new Prerequisite(
            "URL Rewrite 2",
            machine.RegistryValue(FeatureTable.UrlRewriteKey, "Version", in32BitView: false) is not null || File.Exists(Path.Combine(folders.Schemas, FeatureTable.UrlRewriteSchema)),
            "Install it: msiexec /i " + "rewrite_" + Processor(platform, "amd64") + "_en-US.msi /qn; or lay that file beside the package and install with INSTALLPREREQUISITES=1.")
        {
            Installers = installers,
            Installer = Beside(installers),
        };
    }

    // The processor of a module is IIS's; a 32-bit Python runs below a 64-bit IIS.
    private static string Processor(string platform, string usual) => platform == "win_arm64" ? "arm64" : usual;

    private Prerequisite Program(SitePrerequisite program)
    {
        var processor = program.Id.Substring(program.Id.LastIndexOf('.') + 1);
        string[] installers = ["vc_redist*" + processor + "*.exe", "vcredist*" + processor + "*.exe"];
        return new Prerequisite(
            program.Name,
            program.Libraries.All(library => File.Exists(Path.Combine(folders.System, library))),
            $"Install it: winget install --id {program.Id} --exact, or vc_redist.{processor}.exe /install /quiet /norestart, from Microsoft ({string.Join(", ", program.Distributions)} of the package need{(program.Distributions.Count == 1 ? "s" : "")} it).")
        {
            Installers = installers,
            Installer = Beside(installers),
        };
    }

    private string? Beside(IEnumerable<string> patterns) => installerFolders.Where(Directory.Exists)
        .SelectMany(folder => patterns.SelectMany(pattern => Directory.GetFiles(folder, pattern)))
        .OrderBy(path => path, StringComparer.OrdinalIgnoreCase)
        .FirstOrDefault();
}
