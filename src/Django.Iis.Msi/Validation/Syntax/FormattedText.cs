using System.Collections.Generic;

namespace Django.Iis.Msi.Validation.Syntax;

/// <summary>Texts with references in square brackets (Windows Installer: Formatted data type). A bracket without its other stands for itself.</summary>
internal static class FormattedText
{
    private const char Opening = '[';
    private const char Closing = ']';

    /// <summary>
    /// The innermost references from left to right: of <c>[[A]B]</c>, <c>A</c>, since the outer name is known only on the machine. <c>[\[]</c> is a bracket.
    /// </summary>
    public static IEnumerable<FormattedReference> ReferencesIn(string text)
    {
        var start = -1;
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == Opening)
            {
                start = position;
                position += IsEscape(text, position) ? 3 : 1;
            }
            else if (text[position] == Closing && start >= 0)
            {
                yield return Classify(text.Substring(start + 1, position - start - 1));
                start = -1;
                position++;
            }
            else
            {
                position++;
            }
        }
    }

    private static bool IsEscape(string text, int position) => position + 2 < text.Length && text[position + 1] == '\\';

    private static FormattedReference Classify(string inner)
    {
        if (inner.Length == 0)
        {
            return new FormattedReference(FormattedReferenceKind.Unknown, inner);
        }

        var rest = inner.Substring(1);
        return inner[0] switch
        {
            '\\' when rest.Length > 0 => new FormattedReference(FormattedReferenceKind.Character, rest),
            '~' when rest.Length == 0 => new FormattedReference(FormattedReferenceKind.Character, inner),
            '%' when rest.Length > 0 => new FormattedReference(FormattedReferenceKind.EnvironmentVariable, rest),
            '#' or '!' when Identifiers.IsIdentifier(rest) => new FormattedReference(FormattedReferenceKind.File, rest),
            '$' when Identifiers.IsIdentifier(rest) => new FormattedReference(FormattedReferenceKind.Component, rest),
            >= '0' and <= '9' => new FormattedReference(FormattedReferenceKind.Field, inner),
            _ when Identifiers.IsIdentifier(inner) => new FormattedReference(FormattedReferenceKind.Property, inner),
            _ => new FormattedReference(FormattedReferenceKind.Unknown, inner),
        };
    }
}
