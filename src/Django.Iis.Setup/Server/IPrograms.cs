using System.Collections.Generic;

namespace Django.Iis.Setup.Server;

/// <summary>Starts programs of the server; tests put a server of their own behind it.</summary>
internal interface IPrograms
{
    /// <param name="tool">What to start.</param>
    /// <param name="arguments">Each as the program is to receive it.</param>
    /// <param name="input">Its standard input: where a secret goes, which a command line must not hold.</param>
    ProgramResult Run(Tool tool, IReadOnlyList<string> arguments, string? input = null);

    /// <summary>Runs an installer by its full path.</summary>
    ProgramResult RunFile(string path, IReadOnlyList<string> arguments);
}
