using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Packaging;

namespace Django.Iis.Core.WebDeploy;

/// <summary>The XML files beside a package.</summary>
internal static class Sidecars
{
    /// <summary>.SetParameters.xml: the values of one deployment, to edit. A name that the package lacks would fail it; hidden ones and secrets have no place here.</summary>
    public static byte[] SetParameters(IReadOnlyList<DeployParameter> parameters) => XmlBytes.Of(
        new XElement(
            "parameters",
            from parameter in parameters
            where parameter.IsEditable && parameter.DefaultValue is not null
            select new XElement(
                "setParameter", new XAttribute("name", parameter.Name), new XAttribute("value", parameter.DefaultValue!))));

    /// <summary>.SourceManifest.xml: what the package holds, without a path of the build machine.</summary>
    public static byte[] SourceManifest() => XmlBytes.Of(
        new XElement("sitemanifest", new XElement("IisApp", new XAttribute("path", PackageContent.Root))));
}
