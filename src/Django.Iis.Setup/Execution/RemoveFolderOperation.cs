using System.IO;
using System.Linq;

namespace Django.Iis.Setup.Execution;

/// <summary>Removes a folder; one that holds anything stays, unless all of it is to go.</summary>
internal sealed record RemoveFolderOperation(string Path, bool WithContent = false) : Operation
{
    public override string Command => (WithContent ? "rmdir /s /q \"" : "rmdir \"") + Path + "\"";

    public override void Run(OperationContext context)
    {
        if (!Directory.Exists(Path))
        {
            return;
        }

        if (!WithContent && Directory.EnumerateFileSystemEntries(Path).Any())
        {
            context.Log.Note($"'{Path}' is not empty and stays.");
            return;
        }

        Directory.Delete(Path, WithContent);
    }
}
