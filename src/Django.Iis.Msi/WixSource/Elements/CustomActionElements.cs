using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>The package's own actions (Windows Installer: CustomAction table, Summary List of All Custom Action Types).</summary>
internal static class CustomActionElements
{
    private const int TargetMask = 0x07;
    private const int Library = 0x01;
    private const int Program = 0x02;
    private const int PlainText = 0x03;
    private const int JScript = 0x05;
    private const int VBScript = 0x06;

    private const int SourceMask = 0x30;
    private const int FromBinary = 0x00;
    private const int FromFile = 0x10;
    private const int FromDirectory = 0x20;
    private const int FromProperty = 0x30;

    private const int ReturnMask = 0xC0;
    private const int IgnoresFailure = 0x40;
    private const int DoesNotWait = 0x80;

    private const int ExecutionMask = 0x700;
    private const int IsNotImpersonated = 0x800;
    private const int Is64BitScript = 0x1000;
    private const int HidesTarget = 0x2000;
    private const int IsTerminalServerAware = 0x4000;

    public static IEnumerable<XElement> Of(SourceTables tables) => tables.Rows("CustomAction").Select(Action);

    private static XElement Action(SourceRow row)
    {
        var type = row.Options("Type");
        return WixXml.Element(
            "CustomAction",
            WixXml.Attribute("Id", row.Key("Action")),
            Source(type, row),
            Target(type, row),
            ExecutionOf(type),
            ReturnOf(type),
            BitnessOf(type),
            (type & IsNotImpersonated) != 0 ? WixXml.Attribute("Impersonate", isSet: false) : null,
            WixXml.Flag("HideTarget", (type & HidesTarget) != 0),
            WixXml.Flag("TerminalServerAware", (type & IsTerminalServerAware) != 0));
    }

    // An error has no source: the number that stands for a file's source with a text as the target.
    private static XAttribute? Source(int type, SourceRow row) => (type & SourceMask) switch
    {
        FromBinary => WixXml.Attribute("BinaryRef", row.Key("Source")),
        FromFile when (type & TargetMask) == PlainText => null,
        FromFile => WixXml.Attribute("FileRef", row.Key("Source")),
        FromDirectory => WixXml.Attribute("Directory", row.Key("Source")),
        _ => WixXml.Attribute("Property", row.Key("Source")),
    };

    private static XAttribute Target(int type, SourceRow row) => new(TargetName(type), WixText.Escape(row.Text("Target") ?? ""));

    private static string TargetName(int type) => (type & TargetMask, type & SourceMask) switch
    {
        (Library, _) => "DllEntry",
        (Program, _) => "ExeCommand",
        (PlainText, FromFile) => "Error",
        (JScript, not FromDirectory) => "JScriptCall",
        (VBScript, not FromDirectory) => "VBScriptCall",
        (PlainText, FromDirectory or FromProperty) => "Value",
        _ => throw new InvalidOperationException($"No element of WiX is known for custom actions of type {type}."),
    };

    // Only a script is of either kind whatever the platform; what stands in no file has no element here.
    private static XAttribute? BitnessOf(int type) => (type & TargetMask) is JScript or VBScript
        ? new XAttribute("Bitness", (type & Is64BitScript) != 0 ? "always64" : "always32")
        : null;

    private static XAttribute? ExecutionOf(int type) => (type & ExecutionMask) switch
    {
        0x000 => null,
        0x100 => new XAttribute("Execute", "firstSequence"),
        0x200 => new XAttribute("Execute", "oncePerProcess"),
        0x300 => new XAttribute("Execute", "secondSequence"),
        0x400 => new XAttribute("Execute", "deferred"),
        0x500 => new XAttribute("Execute", "rollback"),
        0x600 => new XAttribute("Execute", "commit"),
        _ => throw new InvalidOperationException($"Custom action type {type} runs at two times."),
    };

    private static XAttribute? ReturnOf(int type) => (type & ReturnMask) switch
    {
        IgnoresFailure => new XAttribute("Return", "ignore"),
        DoesNotWait => new XAttribute("Return", "asyncWait"),
        IgnoresFailure | DoesNotWait => new XAttribute("Return", "asyncNoWait"),
        _ => null,
    };
}
