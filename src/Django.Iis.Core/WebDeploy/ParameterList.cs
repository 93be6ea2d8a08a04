using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.WebDeploy;

/// <summary>All parameters of a package: the site's own, then the project's, in a list the engine accepts.</summary>
internal static class ParameterList
{
    /// <param name="site">What is packaged.</param>
    /// <param name="options">Names the project's parameter files.</param>
    /// <param name="warnings">Told about parameters that are left out or do nothing.</param>
    /// <exception cref="DiagnosticException">A name is declared twice, or a file cannot be used.</exception>
    public static IReadOnlyList<DeployParameter> Of(SiteModel site, WebDeployOptions options, ICollection<WebDeployWarning> warnings)
    {
        var webConfig = WebConfigFile.Load(site);
        var parameters = SiteParameters.Of(site, webConfig, options, warnings).ToList();
        var owners = parameters.ToDictionary(parameter => parameter.Name, _ => "the SDK", StringComparer.OrdinalIgnoreCase);
        foreach (var file in options.ParametersFiles)
        {
            foreach (var parameter in ParametersFile.Read(file))
            {
                Claim(owners, parameter, file);
                ParameterTargets.Check(site, parameter, file, warnings);
                parameters.Add(parameter);
            }
        }

        return WithoutAccidentalReferences(site, parameters, webConfig.Source, warnings);
    }

    /// <summary>The file parameters.xml.</summary>
    public static byte[] Bytes(IReadOnlyList<DeployParameter> parameters) =>
        XmlBytes.Of(new XElement("parameters", parameters.Select(parameter => parameter.Xml)));

    private static void Claim(Dictionary<string, string> owners, DeployParameter parameter, string file)
    {
        if (owners.TryGetValue(parameter.Name, out var owner))
        {
            throw WebDeployDiagnostics.DuplicateParameter.At(file, ParametersFile.Line(parameter.Xml), parameter.Name, owner);
        }

        owners.Add(parameter.Name, file);
    }

    /// <summary>The engine replaces <c>{Name}</c> in any value by the parameter of that name; a variable whose value happens to say so stays as web.config has it.</summary>
    private static List<DeployParameter> WithoutAccidentalReferences(
        SiteModel site, List<DeployParameter> parameters, string webConfig, ICollection<WebDeployWarning> warnings)
    {
        var variables = new HashSet<string>(site.Variables.Select(variable => variable.Name), StringComparer.OrdinalIgnoreCase);
        var references = parameters.ConvertAll(parameter => "{" + parameter.Name + "}");
        var kept = new List<DeployParameter>();
        foreach (var parameter in parameters)
        {
            var value = parameter.DefaultValue ?? "";
            var reference = references.Find(item => value.IndexOf(item, StringComparison.OrdinalIgnoreCase) >= 0);
            if (reference is null || !variables.Contains(parameter.Name))
            {
                kept.Add(parameter);
                continue;
            }

            var descriptor = WebDeployDiagnostics.ValueIsReference;
            warnings.Add(new WebDeployWarning(descriptor, descriptor.Format(parameter.Name, reference), webConfig, 0));
        }

        return kept;
    }
}
