using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Setup.Server;

/// <summary>
/// Answers from a file beside the tools that <c>--inetsrv</c> names, for tests on systems that have neither registry nor certificates of Windows: what the file leaves out is
/// what a fresh server has.
/// </summary>
internal sealed class FileMachine(string folder) : IMachine
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "machine.xml";

    private const string Administrators = "S-1-5-32-544";

    /// <summary>As it is now: prerequisites may have been added since.</summary>
    private XElement Root => Path.Combine(folder, FileName) is var path && File.Exists(path) ? XElement.Load(path) : new XElement("machine");

    public bool IsElevated => (bool?)Root.Attribute("elevated") ?? true;

    public string User => "S-1-5-21-1-2-3-1000";

    public string? RegistryValue(string key, string name, bool in32BitView) => (string?)Root.Elements("value").FirstOrDefault(value =>
        Same(value, "key", key) && Same(value, "name", name) && ((bool?)value.Attribute("in32BitView") ?? false) == in32BitView)?.Attribute("data");

    public IReadOnlyList<MachineCertificate> Certificates() =>
    [
        .. Root.Elements("certificate").Select(certificate => new MachineCertificate(
            (string)certificate.Attribute("thumbprint")!,
            ((string)certificate.Attribute("names")!).Split(' '),
            DateTime.Parse((string)certificate.Attribute("validTo")!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            (bool?)certificate.Attribute("hasPrivateKey") ?? true)),
    ];

    public string? SidOf(string account) => (string?)Root.Elements("account").FirstOrDefault(element => Same(element, "name", account))?.Attribute("sid");

    public string? OwnerOf(string path) =>
        (string?)Root.Elements("owner").FirstOrDefault(owner => Same(owner, "folder", path))?.Attribute("sid") ?? Administrators;

    private static bool Same(XElement element, string name, string value) =>
        string.Equals((string?)element.Attribute(name) ?? "", value, StringComparison.OrdinalIgnoreCase);
}
