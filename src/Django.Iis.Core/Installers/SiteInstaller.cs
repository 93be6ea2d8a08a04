using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Installers;

/// <summary>Describes a site to Windows Installer.</summary>
public static class SiteInstaller
{
    /// <summary>The environment that bears the product's plain name; every other one is named, so that both install side by side.</summary>
    private const string MainEnvironment = "Production";

    /// <summary>Windows Server 2016: the oldest that carries .NET Framework 4.6.2 and is in support.</summary>
    private const int OldestWindowsBuild = 14393;

    private const string OldestWindowsName = "Windows Server 2016 or Windows 10 version 1607";

    /// <param name="site">The complete site model.</param>
    /// <param name="options">What the site model leaves open.</param>
    public static InstallerPackage Describe(SiteModel site, InstallerOptions options)
    {
        var package = DescribeFiles(site, options);
        return options.RunsSetup && SetupFiles.FindProgram(site) is { } program && SetupFiles.FindDescription(site, LayoutKind.Installed) is { } description
            ? WithSetup(package, site, program.Source, description.Source)
            : package;
    }

    private static InstallerPackage WithSetup(InstallerPackage package, SiteModel site, string program, string description)
    {
        var parameters = package with { Parameters = [.. package.Parameters, .. SetupParameters.Of(site, SiteDescriptionXml.Read(File.ReadAllBytes(description)))] };
        return parameters with
        {
            Texts = SetupActions.Texts(site, parameters),
            Actions = SetupActions.Actions(program, package.ProductName),
            Attachments = new Dictionary<string, string>(StringComparer.Ordinal) { [SiteDescription.BinaryName] = description },
            Messages = [SetupActions.Failure(site, package.ProductName)],
        };
    }

    private static InstallerPackage DescribeFiles(SiteModel site, InstallerOptions options)
    {
        var platform = Platform(site.Platform);
        var isMain = string.Equals(site.Environment, MainEnvironment, StringComparison.OrdinalIgnoreCase);
        return new InstallerPackage
        {
            ProductName = isMain ? site.Name : $"{site.Name} ({site.Environment})",
            Manufacturer = site.Manufacturer,
            Version = ProductVersion.Parse(site.Version),
            UpgradeCode = options.UpgradeCode ?? InstallerIdentity.UpgradeCode(site.Name, site.Environment, platform),
            Platform = platform,
            InstallDirectory = @"[WindowsVolume]inetpub\" + (isMain ? site.Name : $"{site.Name}-{site.Environment}"),
            Requirements =
            [
                LaunchRequirement.WindowsBuild(OldestWindowsBuild, OldestWindowsName),
                .. NeedsPython(site) ? [PythonParameter.Requirement(site)] : Array.Empty<LaunchRequirement>(),
            ],
            Parameters = NeedsPython(site) ? [PythonParameter.Of(site)] : [],
            License = options.License,
            Icon = options.Icon,
            Programs = options.Programs,
            Compression = options.Compression,
            SuppressedRules = options.SuppressedRules,
            Files =
            [
                .. site.Layout(LayoutKind.Installed).Place(site.Files)
                    .Select(placed => new InstallerFile(placed.Path, placed.File.Source, placed.File.Size, placed.File.Sha256)),
            ],
        };
    }

    // A site with a Python of its own asks for none.
    private static bool NeedsPython(SiteModel site) => site.Hosting.RuntimeFolder is null;

    private static InstallerPlatform Platform(string tag) =>
        (InstallerPlatform)Enum.Parse(typeof(InstallerPlatform), TargetPlatform.Parse(tag, projectFile: "").InstallerPlatform, ignoreCase: true);
}
