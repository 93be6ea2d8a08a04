using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.WebDeploy;

/// <summary>The handler of web.config that runs the site.</summary>
/// <param name="XPath">Selects its scriptProcessor attribute.</param>
/// <param name="Python">The part of the script processor before the first <c>|</c>.</param>
/// <param name="Arguments">The part after it.</param>
internal sealed record FastCgiHandler(string XPath, string Python, string Arguments)
{
    private const char Separator = '|';

    /// <summary>Finds the handler that runs the model's Python, or else (a transform may have set another) the only one that runs anything.</summary>
    /// <exception cref="DiagnosticException">There is no such handler, or several.</exception>
    public static FastCgiHandler Find(WebConfigFile webConfig, string python)
    {
        var all = All(webConfig);
        var ours = all.Where(handler => handler.Python.Equals(python, StringComparison.OrdinalIgnoreCase)).ToList();
        var candidates = ours.Count > 0 ? ours : all;
        if (candidates.Count != 1)
        {
            throw WebDeployDiagnostics.HandlerNotRecognised.At(
                webConfig.Source, 0, python, candidates.Count.ToString(CultureInfo.InvariantCulture));
        }

        return candidates[0];
    }

    private static List<FastCgiHandler> All(WebConfigFile webConfig) =>
    [
        .. from element in webConfig.Elements("//handlers/add[contains(@scriptProcessor, '|') and not(contains(@name, \"'\"))]")
           let name = (string?)element.Attribute("name")
           let parts = ((string)element.Attribute("scriptProcessor")!).Split([Separator], 2)
           select new FastCgiHandler($"//handlers/add[@name='{name}']/@scriptProcessor", parts[0], parts[1]),
    ];
}
