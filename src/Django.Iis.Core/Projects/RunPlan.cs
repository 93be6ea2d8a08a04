using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace Django.Iis.Core.Projects;

/// <summary>What djiis_run.py needs to run manage.py on this machine; Visual Studio starts it without a target, so it stands in a file.</summary>
/// <param name="ManagePy">Full path.</param>
/// <param name="SettingsModule">Empty where manage.py names one.</param>
/// <param name="ByteCode">Full path of the folder for compiled files, which the source tree is spared.</param>
/// <param name="Variables">What the site's variables are where nobody sets them.</param>
public sealed record RunPlan(string ManagePy, string SettingsModule, string ByteCode, IReadOnlyList<KeyValuePair<string, string>> Variables)
{
    public string ToXml()
    {
        var root = new XElement("run", new XAttribute("managePy", ManagePy), new XAttribute("settingsModule", SettingsModule), new XAttribute("byteCode", ByteCode));
        root.Add(Variables.Select(pair => new XElement("variable", new XAttribute("name", pair.Key), new XAttribute("value", pair.Value))));
        using var writer = new Utf8Writer();
        new XDocument(root).Save(writer);
        return writer.ToString();
    }

    private sealed class Utf8Writer() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }
}
