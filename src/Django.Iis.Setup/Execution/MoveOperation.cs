using System.IO;

namespace Django.Iis.Setup.Execution;

/// <summary>Moves a file or a folder; where the source is gone and the target is there, it was moved already.</summary>
internal sealed record MoveOperation(string From, string To) : Operation
{
    public override string Command => $"move \"{From}\" \"{To}\"";

    public override void Run(OperationContext context)
    {
        if (Directory.Exists(From))
        {
            Directory.Move(From, To);
        }
        else if (File.Exists(From))
        {
            File.Move(From, To);
        }
    }
}
