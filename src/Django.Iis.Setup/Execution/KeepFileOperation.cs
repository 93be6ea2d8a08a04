using System.IO;

namespace Django.Iis.Setup.Execution;

/// <summary>Keeps a file as it is, for <see cref="PutBackOperation"/>.</summary>
internal sealed record KeepFileOperation(string Path, string Backup) : Operation
{
    public override string Command => $"copy \"{Path}\" \"{Backup}\"";

    // Whole before it has its name: half a backup would be put back.
    public override void Run(OperationContext context) => DurableFile.Write(Backup, File.ReadAllBytes(Path));
}
