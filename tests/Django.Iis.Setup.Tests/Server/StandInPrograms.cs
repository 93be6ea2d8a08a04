using System.Collections.Generic;
using System.IO;
using Django.Iis.Setup.Server;
using Django.Iis.StandIns;

namespace Django.Iis.Setup.Tests.Server;

/// <summary>The stand-ins without a process for each call.</summary>
internal sealed class StandInPrograms(IisTools tools) : IPrograms
{
    public ProgramResult Run(Tool tool, IReadOnlyList<string> arguments, string? input = null)
    {
        var exitCode = tools.Run(tool.ToString().ToLowerInvariant(), arguments, () => input ?? "", out var output);
        return new ProgramResult(exitCode, output);
    }

    public ProgramResult RunFile(string path, IReadOnlyList<string> arguments) => File.Exists(path) ? new(0, "") : new(2, "no such file");
}
