using System.IO;

namespace Django.Iis.Msi.Executables;

/// <summary>Moves a reader about in a file that cannot be trusted.</summary>
internal static class ExecutableReading
{
    /// <exception cref="EndOfStreamException">The file ends before that offset.</exception>
    public static void MoveTo(this BinaryReader reader, long offset)
    {
        if (offset < 0 || offset > reader.BaseStream.Length)
        {
            throw new EndOfStreamException();
        }

        reader.BaseStream.Position = offset;
    }
}
