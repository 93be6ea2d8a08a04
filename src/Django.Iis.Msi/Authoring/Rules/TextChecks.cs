using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>What must hold of texts that are put together on the machine, and of what the package carries for its own use.</summary>
internal static class TextChecks
{
    /// <exception cref="Diagnostics.DiagnosticException">A text or an attachment cannot be in the package (DJIIS1676, DJIIS1677).</exception>
    public static void Check(InstallerPackage package)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in package.Texts)
        {
            if (!Identifiers.IsIdentifier(text.Property) || Identifiers.IsPublicProperty(text.Property) || !known.Add(text.Property))
            {
                throw Refuse(text, "the name of its property must have a lower-case letter, consist of letters, digits and underscores, and stand for nothing else.");
            }

            if (text.Parts.Where((part, index) => Rows.TextRows.Earlier(text, index).Length + part.Text.Length > TextLimits.Formatted).Any())
            {
                throw Refuse(text, "one of its parts is longer than 255 characters; divide it.");
            }
        }

        if (package.Attachments.Keys.FirstOrDefault(name => !Identifiers.IsIdentifier(name) || package.Actions.Any(action => action.Name == name)) is { } refused)
        {
            throw AuthoringDiagnostics.InvalidAttachment.Create(refused, "its name must consist of letters, digits and underscores, and be that of no action.");
        }
    }

    private static Exception Refuse(InstallerText text, string reason) => AuthoringDiagnostics.InvalidText.Create(text.Property, reason);
}
