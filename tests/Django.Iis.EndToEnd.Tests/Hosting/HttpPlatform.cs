using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.EndToEnd.Tests.Hosting;

/// <summary>What a web.config has HttpPlatformHandler start.</summary>
/// <param name="WebRoot">Full path of the folder that holds the web.config: the process's working directory.</param>
/// <param name="Arguments">The command line after the process path, unparsed.</param>
/// <param name="Variables">What is added to the environment of the application pool.</param>
/// <param name="StartupTimeLimit">How long the process may take until it listens.</param>
public sealed record HttpPlatform(string WebRoot, string Arguments, IReadOnlyDictionary<string, string> Variables, TimeSpan StartupTimeLimit)
{
    public static HttpPlatform Read(string webRoot)
    {
        var element = XDocument.Load(Path.Combine(webRoot, "web.config")).Descendants("httpPlatform").Single();
        return new HttpPlatform(
            webRoot,
            Text(element, "arguments"),
            element.Descendants("environmentVariable").ToDictionary(variable => Text(variable, "name"), variable => Text(variable, "value"), StringComparer.Ordinal),
            TimeSpan.FromSeconds(int.Parse(Text(element, "startupTimeLimit"), CultureInfo.InvariantCulture)));
    }

    private static string Text(XElement element, string attribute) => (string)element.Attribute(attribute)!;
}
