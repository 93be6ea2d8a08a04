using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebDeploy;

/// <summary>
/// The file that a deployment writes the site's secrets into (django_iis.secret_file reads it, set-up moves it to the data directory). The package has their names only.
/// </summary>
internal static class SecretsFile
{
    /// <summary>Stands where a value goes: the engine changes only a text that is there. No deployment leaves it, as every parameter has a value.</summary>
    private const string NotGiven = "-";

    /// <summary>Names of the secrets that the project declares, each once.</summary>
    public static IReadOnlyList<string> NamesOf(SiteModel site) => [.. site.Variables.Where(variable => variable.IsSecret).Select(variable => variable.Name).Distinct()];

    /// <summary>Below the application; separated by <c>/</c>.</summary>
    public static string PathOf(SiteLayout layout) => layout.FolderOf(FileRole.Setup) + "/" + SetupFiles.Secrets;

    public static byte[] Bytes(IReadOnlyList<string> names) => XmlBytes.Of(
        new XElement("secrets", names.Select(name => new XElement("secret", new XAttribute("name", name), NotGiven))));

    /// <summary>Leads to a secret's text.</summary>
    /// <param name="name">Without a quotation mark.</param>
    public static string XPathOf(string name) => $"/secrets/secret[@name='{name}']/text()";
}
