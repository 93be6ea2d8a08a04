using System.Collections.Generic;

namespace Django.Iis.Reference;

/// <summary>A part of the reference.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Kind"><c>property</c> or <c>item</c>; null where there are no rows.</param>
/// <param name="Column">What the middle column holds: values, default, metadata.</param>
/// <param name="Before">Text in front of the rows.</param>
/// <param name="Rows">What it describes.</param>
/// <param name="After">Text behind them.</param>
internal sealed record ReferenceSection(string Title, string? Kind, string? Column, string Before, IReadOnlyList<ReferenceRow> Rows, string After);
