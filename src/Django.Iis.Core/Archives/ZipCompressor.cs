namespace Django.Iis.Core.Archives;

/// <summary>Makes an entry smaller where that is possible. The runtime's DeflateStream is out: its bytes differ between runtimes and processors.</summary>
internal static class ZipCompressor
{
    /// <summary>The bytes to store and the method that reads them (APPNOTE 4.4.5): whichever is smaller.</summary>
    public static (byte[] Bytes, ushort Method) Compress(byte[] content) => (content, ZipFormat.Stored);
}
