using System.Text;

namespace Django.Iis.Msi.Database;

/// <summary>
/// Names of streams, packed so that a compound file's 31 code units hold up to 62 characters: two letters, digits, dots or underscores become one code unit
/// above U+3800, a single one becomes one above U+4800, and a table's name begins with U+4840.
/// </summary>
internal static class StreamName
{
    private const string PackableCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._";
    private const int PackedBits = 6;
    private const int FirstPair = 0x3800;
    private const int FirstSingle = 0x4800;
    private const char TableMark = '\u4840';

    /// <summary>The stream of a table's rows.</summary>
    public static string OfTable(string table) => TableMark + Pack(table);

    /// <summary>A stream that no table has, such as an embedded cabinet.</summary>
    public static string OfStream(string name) => Pack(name);

    /// <summary>The stream of a binary value.</summary>
    public static string OfBinary(string table, string key) => Pack(table + "." + key);

    private static string Pack(string name)
    {
        var packed = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var first = CodeOf(name[index]);
            var second = index + 1 < name.Length ? CodeOf(name[index + 1]) : -1;
            if (first < 0)
            {
                packed.Append(name[index]);
            }
            else if (second < 0)
            {
                packed.Append((char)(FirstSingle + first));
            }
            else
            {
                packed.Append((char)(FirstPair + (second << PackedBits) + first));
                index++;
            }
        }

        return packed.ToString();
    }

    private static int CodeOf(char character) => PackableCharacters.IndexOf(character);
}
