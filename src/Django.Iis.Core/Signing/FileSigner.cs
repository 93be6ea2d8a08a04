using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Processes;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Signing;

/// <summary>Has files signed by the project's command, one after the other: a token or a remote service seldom likes to be asked twice at once.</summary>
public sealed class FileSigner
{
    /// <summary>Lines of the program's output that an error repeats.</summary>
    private const int ShownLines = 10;

    private const string Hidden = "***";

    private readonly SignCommand _command;
    private readonly string _projectFile;
    private readonly Action<string> _onLine;

    /// <param name="command">What to run for each file.</param>
    /// <param name="projectFile">Full path of the project file: the program runs in its folder.</param>
    /// <param name="onLine">Receives what the program writes.</param>
    public FileSigner(SignCommand command, string projectFile, Action<string> onLine)
    {
        _command = command;
        _projectFile = projectFile;
        _onLine = onLine;
    }

    /// <summary>Makes a signed copy of a file; the file itself is not touched.</summary>
    /// <param name="file">Full path of the file to sign.</param>
    /// <param name="signed">Full path of the copy; on any failure it does not exist.</param>
    /// <param name="isSigned">Whether a file carries a signature of its kind.</param>
    /// <param name="cancellation">Kills the program.</param>
    /// <exception cref="DiagnosticException">DJIIS1671 to DJIIS1674.</exception>
    public void Sign(string file, string signed, Func<string, bool> isSigned, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(signed)!);
        File.Delete(signed);
        try
        {
            if (_command.IsInPlace)
            {
                File.Copy(file, signed);
                MakeWritable(signed);
            }

            Run(file, _command.IsInPlace ? signed : file, signed, cancellation);
            if (!File.Exists(signed) || !isSigned(signed))
            {
                throw SigningDiagnostics.NotSigned.At(_projectFile, 0, file, _command.Program);
            }
        }
        catch
        {
            File.Delete(signed);
            throw;
        }
    }

    private void Run(string file, string input, string output, CancellationToken cancellation)
    {
        var lines = new Queue<string>();
        var secrets = _command.Secrets();
        var command = new ProcessCommand
        {
            Program = FindProgram(),
            Arguments = _command.ArgumentsFor(input, output, _projectFile),
            WorkingDirectory = Path.GetDirectoryName(_projectFile)!,
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal),
        };

        var exitCode = Start(command, line => Keep(lines, secrets.Aggregate(line, (text, secret) => text.Replace(secret, Hidden))), cancellation);
        if (exitCode != 0)
        {
            throw SigningDiagnostics.Failed.At(_projectFile, 0, file, _command.Program, exitCode, string.Join(" ", lines));
        }
    }

    private int Start(ProcessCommand command, Action<string> onLine, CancellationToken cancellation)
    {
        try
        {
            return ProcessRunner.Run(command, onLine, cancellation);
        }
        catch (Win32Exception error)
        {
            throw SigningDiagnostics.CannotStart.At(_projectFile, 0, _command.Program, error.Message);
        }
    }

    private void Keep(Queue<string> lines, string line)
    {
        _onLine(line);
        if (line.Trim().Length == 0)
        {
            return;
        }

        lines.Enqueue(line.Trim());
        if (lines.Count > ShownLines)
        {
            lines.Dequeue();
        }
    }

    // A name alone is looked for on PATH; anything else is a path from the project's folder.
    private string FindProgram() =>
        _command.Program.IndexOfAny(['/', '\\']) < 0 ? _command.Program : Path.Combine(Path.GetDirectoryName(_projectFile)!, _command.Program);

    private static void MakeWritable(string path) => File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
}
