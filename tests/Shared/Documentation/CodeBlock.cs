using System.Collections.Generic;

namespace Django.Iis.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">Path of the page from the repository's root.</param>
/// <param name="Line">Of the opening fence, from 1.</param>
/// <param name="Language">What stands behind the fence; may be empty.</param>
/// <param name="Lines">Without the indentation of the fence.</param>
public sealed record CodeBlock(string Page, int Line, string Language, IReadOnlyList<string> Lines)
{
    public string Text => string.Join('\n', Lines);

    /// <summary>For messages.</summary>
    public string Place => $"{Page}({Line})";
}
