using System;
using System.IO;

namespace Django.Iis.StandIns;

/// <summary>Started as <c>appcmd</c> and so on: the folder of the program's own file holds the server. <c>--as NAME --in FOLDER</c> in front says both instead.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        var name = Path.GetFileNameWithoutExtension(Environment.ProcessPath)!;
        var folder = AppContext.BaseDirectory;
        if (args is ["--as", var given, "--in", var place, ..])
        {
            (name, folder, args) = (given, place, args[4..]);
        }

        var tools = new IisTools(folder);
        var exitCode = tools.Run(name.ToLowerInvariant(), args, () => Console.In.ReadToEnd(), out var output);
        Console.Out.Write(output);
        return exitCode;
    }
}
