using System.IO;

namespace Django.Iis.Setup.Execution;

internal sealed record RemoveFileOperation(string Path) : Operation
{
    public override string Command => "del \"" + Path + "\"";

    public override void Run(OperationContext context)
    {
        if (File.Exists(Path))
        {
            File.Delete(Path);
        }
    }
}
