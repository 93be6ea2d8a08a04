using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// R0, R1 and R2 ([MS-PATCH] 2.6). A value of 0 is one that the encoder does not know, since what stands before is encoded by another worker:
/// it is handed on like the others and never used.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LzxRecentOffsets
{
    private LzxRecentOffsets(int first, int second, int third)
    {
        First = first;
        Second = second;
        Third = third;
    }

    public int First { get; }

    public int Second { get; }

    public int Third { get; }

    /// <summary>The offsets after a match.</summary>
    /// <param name="codedOffset">0 to 2 for one of these offsets, any other with <see cref="LzxFormat.OffsetBias"/> added.</param>
    public LzxRecentOffsets After(int codedOffset) => codedOffset switch
    {
        0 => this,
        1 => new LzxRecentOffsets(Second, First, Third),
        2 => new LzxRecentOffsets(Third, Second, First),
        _ => new LzxRecentOffsets(codedOffset - LzxFormat.OffsetBias, First, Second),
    };
}
