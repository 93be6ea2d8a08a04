using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;
#if !NET
using System.Linq;
using Django.Iis.Core.Processes;
#endif
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Server;

/// <summary>The real programs, in Windows' own folders: never those of PATH, which others may write to.</summary>
internal sealed class WindowsPrograms(ServerFolders folders) : IPrograms
{
    public ProgramResult Run(Tool tool, IReadOnlyList<string> arguments, string? input = null) => Start(folders.PathOf(tool), arguments, input);

    public ProgramResult RunFile(string path, IReadOnlyList<string> arguments) => Start(path, arguments, input: null);

    private static ProgramResult Start(string path, IReadOnlyList<string> arguments, string? input)
    {
        var start = new ProcessStartInfo(path)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        Pass(start, arguments);
        try
        {
            using var process = Process.Start(start)!;
            // Both at once: a full pipe that nobody reads stops the program.
            var errors = Task.Run(() => process.StandardError.ReadToEnd());
            Feed(process, input);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ProgramResult(process.ExitCode, (output + errors.GetAwaiter().GetResult()).Trim());
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw SetupDiagnostics.ToolMissing.Create(path, problem.Message);
        }
    }

    private static void Feed(Process process, string? input)
    {
        try
        {
            if (input is not null)
            {
                var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(input);
                process.StandardInput.BaseStream.Write(bytes, 0, bytes.Length);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: its exit code says why.
        }
    }

#if NET
    private static void Pass(ProcessStartInfo start, IReadOnlyList<string> arguments)
    {
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
    }
#else
    // Mono on Unix splits the line as a shell would; Windows as CommandLineToArgvW does.
    private static void Pass(ProcessStartInfo start, IReadOnlyList<string> arguments) =>
        start.Arguments = Path.DirectorySeparatorChar == '/'
            ? string.Join(" ", arguments.Select(argument => "'" + argument.Replace("'", "'\\''") + "'"))
            : CommandLine.Join(arguments);
#endif
}
