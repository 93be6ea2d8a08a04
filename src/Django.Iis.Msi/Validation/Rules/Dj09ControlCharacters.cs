using System.Collections.Generic;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Texts are stored in the package's code page without a way to escape characters, and go on into paths, registry and dialogs.</summary>
internal sealed class Dj09ControlCharacters() : ValidationRule(
    "DJ09",
    ValidationLevel.Error,
    "No text has a control character other than tab and line break, or half a character.",
    "Remove the character from the name or text that it came from.")
{
    private const char FirstPrintable = ' ';
    private const char LastPrintable = '~';

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        foreach (var table in package.Tables)
        {
            for (var place = 0; place < table.Columns.Count; place++)
            {
                if (table.Columns[place].Kind != ColumnKind.Text)
                {
                    continue;
                }

                foreach (var row in table.Rows)
                {
                    if (row.Cells[place].Text is { } text && FirstBad(text) is >= 0 and var bad)
                    {
                        yield return At(row, table.Columns[place].Name, $"The text has the character U+{(int)text[bad]:X4} at {bad + 1}.");
                    }
                }
            }
        }
    }

    private static int FirstBad(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            var character = text[place];
            if (character is >= FirstPrintable and <= LastPrintable or '\t' or '\r' or '\n')
            {
                continue;
            }

            if (char.IsHighSurrogate(character) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
            {
                place++;
            }
            else if (char.IsSurrogate(character) || char.IsControl(character))
            {
                return place;
            }
        }

        return -1;
    }
}
