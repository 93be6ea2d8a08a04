using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Database;

/// <summary>One value of a row: a text, a number, bytes, or nothing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cell
{
    private Cell(string? text, int? number, byte[]? bytes)
    {
        // Windows Installer does not tell an empty text from none.
        Text = string.IsNullOrEmpty(text) ? null : text;
        Number = number;
        Bytes = bytes;
    }

    public string? Text { get; }

    public int? Number { get; }

    /// <summary>Content of a binary column, which stands in a stream of its own.</summary>
    public byte[]? Bytes { get; }

    public bool IsNull => Text is null && Number is null && Bytes is null;

    public static implicit operator Cell(string? text) => new(text, number: null, bytes: null);

    public static implicit operator Cell(int? number) => new(text: null, number, bytes: null);

    public static implicit operator Cell(byte[] bytes) => new(text: null, number: null, bytes);
}
