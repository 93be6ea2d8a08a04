using System;
using System.IO;
using System.Text;
using Django.Iis.Msi.IO;

namespace Django.Iis.Core.IO;

/// <summary>Files that are either whole or not there: written beside, then renamed.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    public static void WriteText(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllText(temporary, text, Utf8);
            FinishedFile.Publish(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes only where the text differs, so that the file's time tells when its content last changed.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool WriteTextIfDifferent(string path, string text)
    {
        if (File.Exists(path) && string.Equals(File.ReadAllText(path), text, StringComparison.Ordinal))
        {
            return false;
        }

        WriteText(path, text);
        return true;
    }
}
