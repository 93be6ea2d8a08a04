using System.IO;

namespace Django.Iis.Msi.IO;

/// <summary>What <see cref="Stream"/> lacks on netstandard2.0.</summary>
internal static class StreamReading
{
    /// <summary>Reads until the buffer is full or the stream has ended.</summary>
    /// <returns>The number of bytes read.</returns>
    public static int ReadUpTo(this Stream stream, byte[] buffer) => stream.ReadUpTo(buffer, 0, buffer.Length);

    /// <summary>Reads until the buffer's part is full or the stream has ended.</summary>
    /// <returns>The number of bytes read.</returns>
    public static int ReadUpTo(this Stream stream, byte[] buffer, int start, int count)
    {
        var total = 0;
        while (total < count)
        {
            var read = stream.Read(buffer, start + total, count - total);
            if (read == 0)
            {
                break;
            }

            total += read;
        }

        return total;
    }
}
