using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

    /// <summary>Begins names that are not packed, such as those of property sets and signatures ([MS-OLEPS] 2.24).</summary>
    private const char ReservedMark = '\u0005';

    /// <summary>The stream of a table's rows.</summary>
    public static string OfTable(string table) => TableMark + Pack(table);

    /// <summary>A stream that no table has, such as an embedded cabinet.</summary>
    public static string OfStream(string name) => name.Length > 0 && name[0] == ReservedMark ? name : Pack(name);

    /// <summary>The stream of a binary value.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="keys">The row's keys.</param>
    public static string OfBinary(string table, IEnumerable<Cell> keys) => Pack(table + string.Concat(keys.Select(key => "." + TextOf(key))));

    /// <summary>The name that was packed: the inverse of <see cref="OfStream"/>.</summary>
    public static string Unpack(string packed)
    {
        var name = new StringBuilder();
        foreach (var character in packed)
        {
            switch (character - FirstPair)
            {
                case >= 0 and < FirstSingle - FirstPair and var pair:
                    name.Append(PackableCharacters[pair & ((1 << PackedBits) - 1)]).Append(PackableCharacters[pair >> PackedBits]);
                    break;
                case >= FirstSingle - FirstPair and < TableMark - FirstPair and var single:
                    name.Append(PackableCharacters[single - (FirstSingle - FirstPair)]);
                    break;
                default:
                    name.Append(character);
                    break;
            }
        }

        return name.ToString();
    }

    private static string TextOf(Cell key) => key.Text ?? key.Number?.ToString(CultureInfo.InvariantCulture) ?? "";

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
