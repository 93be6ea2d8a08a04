using System.IO;

namespace Django.Iis.Setup.Execution;

/// <summary>Makes a folder, and those above it.</summary>
internal sealed record MakeFolderOperation(string Path) : Operation
{
    public override string Command => "mkdir \"" + Path + "\"";

    public override void Run(OperationContext context) => Directory.CreateDirectory(Path);
}
