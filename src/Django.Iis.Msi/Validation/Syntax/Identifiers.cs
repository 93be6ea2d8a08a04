namespace Django.Iis.Msi.Validation.Syntax;

/// <summary>Windows Installer: Identifier data type.</summary>
internal static class Identifiers
{
    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || !IsLetter(text[0]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!IsLetter(character) && character is not ((>= '0' and <= '9') or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';
}
