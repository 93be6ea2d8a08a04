using System;
using System.Globalization;

namespace Django.Iis.Msi.Conditions;

/// <summary>A text is not a condition; the message says why, in the words of its author's field, and where.</summary>
internal sealed class ConditionSyntaxException(string reason, int position)
    : FormatException(string.Format(CultureInfo.InvariantCulture, "{0} at character {1}", reason, position + 1))
{
    /// <summary>Of the first character that does not fit, from 0.</summary>
    public int Position { get; } = position;
}
