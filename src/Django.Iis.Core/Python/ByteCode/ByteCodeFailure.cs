namespace Django.Iis.Core.Python.ByteCode;

/// <summary>A source that does not compile.</summary>
/// <param name="Source">Full path.</param>
/// <param name="Line">1-based; 0 when Python does not say.</param>
/// <param name="Reason">Python's words.</param>
public sealed record ByteCodeFailure(string Source, int Line, string Reason);
