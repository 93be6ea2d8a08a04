using System.Globalization;
using System.Linq;
using System.Text;

namespace Django.Iis.Reference;

/// <summary>docs/properties.md.</summary>
internal static class MarkdownPage
{
    public static string Of(PropertyReference reference)
    {
        var page = new StringBuilder("<!-- Written by eng/reference.cs from sdk/reference/reference.xml. -->\n\n# Properties and items\n\n").Append(reference.Introduction).Append('\n');
        foreach (var section in reference.Sections)
        {
            page.Append("\n## ").Append(section.Title).Append('\n');
            Paragraphs(page, section.Before);
            if (section.Rows.Count > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n| {section.Kind} | {section.Column} | meaning |\n|---|---|---|\n");
                foreach (var row in section.Rows)
                {
                    page.Append(CultureInfo.InvariantCulture, $"| {string.Join(", ", row.Names.Select(name => $"`{name}`"))}{(row.Note is null ? "" : $" ({row.Note})")} |{Cell(row.Values)}|{Cell(row.Text)}|\n");
                }
            }

            Paragraphs(page, section.After);
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Length == 0 ? " " : $" {text} ";

    private static void Paragraphs(StringBuilder page, string text)
    {
        if (text.Length > 0)
        {
            page.Append('\n').Append(text).Append('\n');
        }
    }
}
