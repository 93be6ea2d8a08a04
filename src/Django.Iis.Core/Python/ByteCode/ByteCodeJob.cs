namespace Django.Iis.Core.Python.ByteCode;

/// <summary>A source file to compile.</summary>
/// <param name="Source">Full path.</param>
/// <param name="Name">What its code calls itself: relative, so that no folder of this machine ships. Python puts the server's path in its place on import.</param>
/// <param name="Output">Full path of the .pyc.</param>
public sealed record ByteCodeJob(string Source, string Name, string Output);
