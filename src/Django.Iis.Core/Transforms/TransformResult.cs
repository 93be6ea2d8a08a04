using System.Collections.Generic;

namespace Django.Iis.Core.Transforms;

/// <summary>What a run of transforms gave.</summary>
/// <param name="Xml">The transformed web.config as it is written to disk (UTF-8 without a byte order mark, line feeds); null when a message is an error.</param>
/// <param name="Messages">In the order they arose.</param>
public sealed record TransformResult(string? Xml, IReadOnlyList<TransformMessage> Messages);
