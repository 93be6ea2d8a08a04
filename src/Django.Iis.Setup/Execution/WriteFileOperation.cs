using System;

namespace Django.Iis.Setup.Execution;

/// <summary>Writes a file, whole or not at all.</summary>
/// <param name="Path">Where.</param>
/// <param name="Content">What it holds then.</param>
internal sealed record WriteFileOperation(string Path, byte[] Content) : Operation
{
    public override string Command => "write \"" + Path + "\"";

    public override void Run(OperationContext context) => DurableFile.Write(Path, Content);

    public bool Equals(WriteFileOperation? other) => other is not null && Path == other.Path && System.Linq.Enumerable.SequenceEqual(Content, other.Content);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
