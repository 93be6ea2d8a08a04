using System.Globalization;

namespace Django.Iis.Diagnostics;

/// <summary>One coded message of the product: what it says, and the page that explains it.</summary>
/// <param name="Code"><c>DJIIS</c> and four digits; the page is <c>docs/errors/&lt;Code&gt;.md</c>.</param>
/// <param name="Text">What happened and what to do, with <c>{0}</c>-style places for the particulars.</param>
public sealed record DiagnosticDescriptor(string Code, string Text)
{
    /// <summary>The text with its places filled, culture-independent.</summary>
    public string Format(params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, Text, arguments);

    /// <summary>An exception that ends the stage with this message.</summary>
    public DiagnosticException At(string? file, int line, params object?[] arguments) => new(this, Format(arguments), file, line);

    /// <summary>An exception that ends the stage with this message, about no file in particular.</summary>
    public DiagnosticException Create(params object?[] arguments) => At(file: null, line: 0, arguments);
}
