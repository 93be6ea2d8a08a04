using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Django.Iis.Setup.Execution;

/// <summary>What is said on the way: on the console, and with its time in the log file where one is asked for. Never given a secret.</summary>
internal sealed class SetupLog(TextWriter output, TextWriter errors, string? path)
{
    public string? Path => path;

    /// <summary>For people and the file.</summary>
    public void Say(string text)
    {
        output.WriteLine(text);
        Append(text);
    }

    /// <summary>For the file alone.</summary>
    public void Note(string text) => Append(text);

    public void Error(string text)
    {
        errors.WriteLine(text);
        Append("error: " + text);
    }

    private void Append(string text)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.AppendAllText(path, DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss'Z' ", CultureInfo.InvariantCulture) + text + Environment.NewLine, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk must not keep a rollback from running.
        }
    }
}
