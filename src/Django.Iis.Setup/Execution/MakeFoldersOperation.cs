using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Setup.Execution;

/// <summary>Makes folders, the outer ones first.</summary>
internal sealed record MakeFoldersOperation(IReadOnlyList<string> Paths) : Operation
{
    public override string Command => "mkdir " + string.Join(" ", Paths.Select(path => "\"" + path + "\""));

    public override void Run(OperationContext context)
    {
        foreach (var path in Paths)
        {
            Directory.CreateDirectory(path);
        }
    }

    public bool Equals(MakeFoldersOperation? other) => other is not null && Command == other.Command;

    public override int GetHashCode() => System.StringComparer.Ordinal.GetHashCode(Command);
}
