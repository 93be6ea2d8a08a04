using System.Linq;

namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>Names that Windows Installer takes for actions and properties.</summary>
internal static class Identifiers
{
    /// <summary>12 less than a key holds, so that rows about the thing can have a word before its name.</summary>
    private const int MaxLength = 60;

    /// <summary>Windows Installer: Identifier data type, without the dots.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= MaxLength && name.All(IsPlain) && name[0] is not (>= '0' and <= '9');

    /// <summary>Only a property whose name has no lower-case letter can be set by a user (Windows Installer: Public Properties).</summary>
    public static bool IsPublicProperty(string name) => IsIdentifier(name) && !name.Any(character => character is >= 'a' and <= 'z');

    private static bool IsPlain(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
