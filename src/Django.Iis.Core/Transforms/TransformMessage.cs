namespace Django.Iis.Core.Transforms;

/// <summary>What a transform has to say to its author.</summary>
/// <param name="Severity">Warning or error.</param>
/// <param name="Code"><c>DJIIS14xx</c>.</param>
/// <param name="File">Full path of the transform, or the name of the source.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
/// <param name="Column">1-based; 0 when unknown.</param>
/// <param name="Text">What happened and what to do.</param>
public sealed record TransformMessage(TransformSeverity Severity, string Code, string File, int Line, int Column, string Text);
