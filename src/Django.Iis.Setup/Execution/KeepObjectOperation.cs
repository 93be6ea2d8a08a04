using System.Text;

namespace Django.Iis.Setup.Execution;

/// <summary>Keeps the whole configuration of a site or pool, as appcmd lists it, in a file that administrators alone can read.</summary>
/// <param name="Kind"><c>site</c>, <c>apppool</c>.</param>
/// <param name="Identifier">appcmd's name of it: <c>/site.name:S</c>.</param>
/// <param name="Backup">Where.</param>
internal sealed record KeepObjectOperation(string Kind, string Identifier, string Backup) : Operation
{
    public override string Command => $"appcmd list {Kind} \"{Identifier}\" /config /xml > \"{Backup}\"";

    public override void Run(OperationContext context) =>
        DurableFile.Write(Backup, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(context.Iis.Snapshot(Kind, Identifier)));
}
