using System.Collections.Generic;
using System.Linq;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Command lines of appcmd in its own syntax; quoting for Windows' command line comes later, and for all programs alike.</summary>
internal static class AppCmd
{
    public const string ApplicationHost = "/commit:apphost";

    public static string[] Set(string kind, string identifier, IEnumerable<KeyValuePair<string, string>> properties) =>
        ["set", kind, identifier, .. properties.Select(property => $"/{property.Key}:{property.Value}")];

    /// <summary>A collection's entry: <c>[name='a',value='b']</c>.</summary>
    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1816: a value holds what ends a value there.</exception>
    public static string Entry(params IEnumerable<KeyValuePair<string, string>> attributes) =>
        "[" + string.Join(",", attributes.Select(attribute => attribute.Key + "='" + Checked(attribute.Value) + "'")) + "]";

    public static KeyValuePair<string, string> Pair(string name, string value) => new(name, value);

    public static string[] SetConfig(string location, string section, params IEnumerable<string> changes) =>
        ["set", "config", .. location.Length == 0 ? [] : new[] { location }, "-section:" + section, .. changes, ApplicationHost];

    public static ToolOperation Operation(IReadOnlyList<string> arguments, Condition? condition = null) => new(Tool.AppCmd, arguments) { Condition = condition ?? Condition.Always };

    private static string Checked(string value) => value.Contains('\'') ? throw SetupDiagnostics.NotExpressible.Create(value) : value;
}
