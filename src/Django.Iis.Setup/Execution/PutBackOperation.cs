using System.IO;

namespace Django.Iis.Setup.Execution;

/// <summary>Gives a file its earlier content; without a backup it was never changed.</summary>
internal sealed record PutBackOperation(string Path, string Backup) : Operation
{
    public override string Command => $"copy \"{Backup}\" \"{Path}\"";

    public override void Run(OperationContext context)
    {
        if (File.Exists(Backup) && Directory.Exists(System.IO.Path.GetDirectoryName(Path)!))
        {
            DurableFile.Write(Path, File.ReadAllBytes(Backup));
        }
    }
}
