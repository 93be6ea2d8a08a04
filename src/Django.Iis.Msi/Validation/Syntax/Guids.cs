namespace Django.Iis.Msi.Validation.Syntax;

/// <summary>Windows Installer: GUID data type.</summary>
internal static class Guids
{
    private const string Pattern = "{XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}";

    /// <summary>Whether a text is a GUID in braces and upper case.</summary>
    public static bool IsGuid(string? text)
    {
        if (text is null || text.Length != Pattern.Length)
        {
            return false;
        }

        for (var place = 0; place < Pattern.Length; place++)
        {
            var fits = Pattern[place] == 'X' ? text[place] is (>= '0' and <= '9') or (>= 'A' and <= 'F') : text[place] == Pattern[place];
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
