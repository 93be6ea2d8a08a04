using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Installers;

/// <summary>
/// What an installation can be told of the site's place in IIS: the names are those of set-up's <c>--set</c>. A parameter without a value leaves the matter to the
/// package, so that a later version may decide it anew; what was given once is remembered.
/// </summary>
internal static class SetupParameters
{
    /// <summary>Given as 1, installs the files alone; remembered, as nothing of IIS is to be undone then.</summary>
    public const string Skip = "SKIPSETUP";

    private const string SiteHeading = "Site";

    private const string ServerHeading = "Server";

    public static IReadOnlyList<InstallerParameter> Of(SiteModel site, SiteDescription description) =>
    [
        Asked("SITENAME", "IIS site", SiteHeading, "It is created where there is none of the name.") with { Default = description.SiteName },
        Asked("HOSTNAME", "Host names", SiteHeading, Or("Separated by semicolons", description.HostName, "every name")),
        Asked("BINDINGS", "Bindings", SiteHeading, Or("Separated by semicolons, such as https/*:443:host", SiteBindings.Format(description.Bindings), "port 80")),
        Asked("CERTIFICATE", "Certificate", SiteHeading, Or("Of https: a thumbprint, or subject:name", description.Certificate?.ToString() ?? "", "none"))
            with { IsAsked = description.Bindings.Any(binding => binding.IsHttps) },
        Asked("DATADIR", "Data folder", ServerHeading, Or("Uploads, logs and secrets, kept when the site is removed", description.Folders.Data, "")),
        Asked("SECRETSFILE", "File with secrets", ServerHeading, "Full path of a file that holds them. It is read and then deleted.")
            with { IsRemembered = false, IsAsked = description.Secrets.Any(secret => !secret.IsGenerated) },
        Given("APPPATH", "Application path") with { Default = description.AppPath },
        Given("APPPOOL", "Application pool"),
        Given("POOLIDENTITY", "Identity of the pool"),
        Given("POOLUSER", "User of the pool"),
        Given("OPENFIREWALL", "Firewall rule"),
        Given("INSTALLPREREQUISITES", "Missing parts of Windows") with { IsRemembered = false },
        Given("REMOVEDATA", "Removal of data") with { IsRemembered = false },
        Given(Skip, "Files only"),
        // A variable that a transform has taken out of web.config has no place there.
        .. SetupSettings.Of(site).Where(setting => description.WebConfigValues.Any(value => value.Setting == setting.Name)).Select(setting => Given(setting.Name, setting.Variable)),
    ];

    private static InstallerParameter Asked(string property, string label, string heading, string description) =>
        Given(property, label) with { IsAsked = true, Heading = heading, Description = description };

    private static InstallerParameter Given(string property, string label) => new(property, label) { IsAsked = false, IsRemembered = true, IsArgument = true };

    // What a formatted text would take for a property stays out of it.
    private static string Or(string what, string usual, string otherwise)
    {
        var text = usual.Length > 0 && usual.IndexOfAny(['[', ']', '{', '}']) < 0 ? usual : otherwise;
        return text.Length == 0 ? what + "." : $"{what}. Empty: {text}.";
    }
}
