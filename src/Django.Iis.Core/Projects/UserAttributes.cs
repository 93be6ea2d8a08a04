using System;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Projects;

/// <summary>Which fields of Django's user take which variables of a request (<c>DjangoRemoteUserAttributes</c>).</summary>
public static class UserAttributes
{
    /// <summary>How a request header stands among the variables.</summary>
    private const string Header = "HTTP_";

    /// <param name="value"><c>email=mail;first_name=givenName</c>; empty for none.</param>
    /// <param name="projectFile">To blame.</param>
    /// <returns>The same without spaces and empty entries.</returns>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1466.</exception>
    public static string Parse(string value, string projectFile)
    {
        var entries = value.Split(';').Select(entry => entry.Trim()).Where(entry => entry.Length > 0).ToList();
        var wrong = entries.Find(entry => !IsPair(entry));
        return wrong is null ? string.Join(";", entries.Select(Compact)) : throw LaunchDiagnostics.RemoteUserAttribute.At(projectFile, 0, wrong);
    }

    private static bool IsPair(string entry)
    {
        var parts = entry.Split('=').Select(part => part.Trim()).ToList();
        return parts.Count == 2 && parts.TrueForAll(IsName) && !parts[1].StartsWith(Header, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsName(string text) => text.Length > 0 && !text.Any(letter => char.IsWhiteSpace(letter) || letter == ',');

    private static string Compact(string entry) => string.Join("=", entry.Split('=').Select(part => part.Trim()));
}
