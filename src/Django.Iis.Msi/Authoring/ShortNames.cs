using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Msi.Authoring;

/// <summary>
/// Gives the names of one folder their second, short form of eight characters and an extension of three (Windows Installer: Filename data type). It is derived
/// from the long one, so that it does not change when other files come or go.
/// </summary>
internal static class ShortNames
{
    private const int MaxBaseLength = 8;
    private const int MaxExtensionLength = 3;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Values of the Filename data type for all names of a folder.</summary>
    public static IReadOnlyDictionary<string, string> Assign(IEnumerable<string> names)
    {
        var ordered = names.OrderBy(name => name, StringComparer.Ordinal).ToList();
        var taken = new HashSet<string>(ordered.Where(IsShort), StringComparer.OrdinalIgnoreCase);
        return ordered.ToDictionary(name => name, name => IsShort(name) ? name : Shorten(name, taken) + "|" + name, StringComparer.Ordinal);
    }

    private static string Shorten(string name, HashSet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var candidate = Shorten(name, attempt);
            if (taken.Add(candidate))
            {
                return candidate;
            }
        }
    }

    private static string Shorten(string name, int attempt)
    {
        var hash = StableKey.Hash(string.Format(CultureInfo.InvariantCulture, "{0}|{1}", PathText.FoldCase(name), attempt));
        var stem = new string([.. hash.Take(MaxBaseLength).Select(value => Alphabet[value % Alphabet.Length])]);
        var extension = new string([.. PathText.Extension(name).Where(IsPlain).Take(MaxExtensionLength)]).ToUpperInvariant();
        return extension.Length == 0 ? stem : stem + "." + extension;
    }

    private static bool IsShort(string name)
    {
        var parts = name.Split('.');
        return parts.Length <= 2
            && IsPlain(parts[0], MaxBaseLength)
            && (parts.Length == 1 || IsPlain(parts[1], MaxExtensionLength));
    }

    private static bool IsPlain(string part, int maxLength) => part.Length > 0 && part.Length <= maxLength && part.All(IsPlain);

    private static bool IsPlain(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
