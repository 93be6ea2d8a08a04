using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.WebDeploy;

/// <summary>Parameters of what set-up does: they change the description that it reads on the server.</summary>
internal static class SetupParameters
{
    private static readonly (string Name, string Description, string XPath)[] Known =
    [
        ("Django Application Pool", "The application pool; created where there is none of the name.", "/setup/pool/@name"),
        ("Django Application Pool Identity", "ApplicationPoolIdentity, NetworkService, LocalService or SpecificUser.", "/setup/pool/@identity"),
        ("Django Application Pool User", @"DOMAIN\name, or DOMAIN\name$ of a group managed service account, for SpecificUser.", "/setup/pool/@userName"),
        ("IIS Bindings", "Bindings of the site, separated by semicolons, such as https/*:443:host. Empty: those it has.", "/setup/site/@bindings"),
        ("IIS Certificate", "Certificate of https bindings: a thumbprint, or subject:name. Empty: none is chosen.", "/setup/site/@certificate"),
    ];

    /// <summary>Those whose place is there: the engine passes over others in silence.</summary>
    public static IReadOnlyList<DeployParameter> Of(SiteModel site)
    {
        if (SetupFiles.FindDescription(site, LayoutKind.Nested) is not { } file)
        {
            return [];
        }

        using var stream = SourceFile.Open(file);
        var description = WebConfigFile.Read(stream);
        var path = NestedTree.Layout(site).FolderOf(FileRole.Setup) + "/" + SiteDescription.FileName;
        return
        [
            .. from known in Known
               let values = WebConfigFile.Select(description, known.XPath).ToList()
               where values.Count > 0
               select DeployParameter.Declare(
                   known.Name, known.Description, values[0], tags: null, DeployParameter.AllowEmpty(), DeployParameter.Entry("XmlFile", PackageContent.ScopeOf(path), known.XPath)),
        ];
    }
}
