using System.IO;
using System.Text;

namespace Django.Iis.Msi.Executables;

/// <summary>Whether an executable carries an Authenticode signature (PE format: The Attribute Certificate Table).</summary>
public static class ExecutableSignature
{
    /// <returns>True or false for an executable; null for any other file, or one that ends too early.</returns>
    public static bool? Of(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream, Encoding.ASCII);
        try
        {
            return PortableExecutable.ReadCertificateTable(reader) is { } table ? table.Size > 0 && table.Offset + table.Size <= stream.Length : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}
