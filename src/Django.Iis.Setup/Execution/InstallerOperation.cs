using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Processes;
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Execution;

/// <summary>Runs an installer that an administrator has laid beside the package.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Arguments">What makes it quiet.</param>
internal sealed record InstallerOperation(string Path, IReadOnlyList<string> Arguments) : Operation
{
    private const int RebootRequired = 3010;

    /// <summary>ERROR_PRODUCT_VERSION: a later version is there.</summary>
    private const int LaterVersion = 1638;

    public override string Command => CommandLine.Join(new[] { Path }.Concat(Arguments));

    public override void Run(OperationContext context)
    {
        var result = context.Programs.RunFile(Path, Arguments);
        if (result.ExitCode is not (0 or RebootRequired or LaterVersion))
        {
            // An installer that holds MSIs is refused as they are.
            throw result.ExitCode == ToolOperation.AnotherInstallation ? SetupDiagnostics.InstallerBusy.Create(Command) : SetupDiagnostics.ToolFailed.Create(Command, result.ExitCode, result.Output.Length == 0 ? "it said nothing" : result.Output);
        }
    }
}
