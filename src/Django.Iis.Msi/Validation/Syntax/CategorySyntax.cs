using System;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Msi.Validation.Syntax;

/// <summary>Whether a text is of the kind that its column holds (Windows Installer: Column Data Types).</summary>
internal static class CategorySyntax
{
    private const string CurrentFolder = ".";

    /// <summary>
    /// Finds the check of a category: what is wrong with a text, to follow its quotation, or null when nothing is. Null for a category of which any text is,
    /// or that is checked elsewhere.
    /// </summary>
    public static Func<string, string?>? CheckOf(string? category) => category switch
    {
        "Identifier" => text => Identifiers.IsIdentifier(text) ? null : "is no identifier: letters, digits, _ and ., a letter or _ first",
        "Guid" => text => Guids.IsGuid(text) ? null : "is no GUID in braces and upper case",
        "Version" => text => Versions.IsFileVersion(text) ? null : "is no version: one to four numbers up to 65535",
        "Language" => CheckLanguages,
        "UpperCase" => text => text.Any(char.IsLower) ? "is not all upper case" : null,
        "LowerCase" => text => text.Any(char.IsUpper) ? "is not all lower case" : null,
        "Filename" => text => FileNames.Check(text),
        "WildCardFilename" => text => FileNames.Check(text, mayHaveWildcards: true),
        "DefaultDir" => CheckDefaultDirectory,
        "Property" => CheckProperty,
        "Cabinet" => CheckCabinet,
        "RegPath" => CheckRegistryPath,
        "Formatted" or "Shortcut" => text => CheckReferences(text, mayHaveFields: false),
        "Template" => text => CheckReferences(text, mayHaveFields: true),
        "FormattedSDDLText" => CheckSecurityDescriptor,
        "Integer" or "DoubleInteger" => text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? null : "is no number",
        _ => null,
    };

    private static string? CheckLanguages(string text) =>
        text.Split(',').All(language => ushort.TryParse(language, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? null
            : "is no list of language numbers";

    private static string? CheckProperty(string text) =>
        Identifiers.IsIdentifier(text.StartsWith("%", StringComparison.Ordinal) ? text.Substring(1) : text) ? null : "is no name of a property";

    private static string? CheckCabinet(string text) => text[0] == '#'
        ? Identifiers.IsIdentifier(text.Substring(1)) ? null : "names a stream that is no identifier"
        : FileNames.CheckShort(text);

    private static string? CheckRegistryPath(string text) =>
        text[0] == '\\' || text[text.Length - 1] == '\\' ? @"begins or ends with \" : CheckReferences(text, mayHaveFields: false);

    // Windows Installer: Directory table. Target and source, each a name, or . for the parent folder; an identifier at the root.
    private static string? CheckDefaultDirectory(string text)
    {
        var parts = text.Split(':');
        return parts.Length > 2
            ? "has more than one :"
            : parts.Select(part => part == CurrentFolder || Identifiers.IsIdentifier(part) ? null : FileNames.Check(part)).FirstOrDefault(problem => problem is not null);
    }

    private static string? CheckReferences(string text, bool mayHaveFields)
    {
        foreach (var reference in FormattedText.ReferencesIn(text))
        {
            if (reference.Kind == FormattedReferenceKind.Unknown || (reference.Kind == FormattedReferenceKind.Field && !mayHaveFields))
            {
                return "refers to [" + reference.Name + "], which Windows Installer replaces by nothing";
            }
        }

        return null;
    }

    // [MS-DTYP] 2.5.1: owner, group, access and audit lists, each begun by its letter; the entries of a list stand in parentheses.
    private static string? CheckSecurityDescriptor(string text)
    {
        var beginsWithPart = text.Length > 1 && "OGDS".IndexOf(text[0]) >= 0 && text[1] == ':';
        return beginsWithPart && text.Count(character => character == '(') == text.Count(character => character == ')')
            ? null
            : "is no security descriptor (SDDL)";
    }
}
