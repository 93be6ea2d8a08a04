using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Compression;

/// <summary>The cheapest way that is known to a place in a block.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct LzxNode
{
    /// <summary>Its price, in bits.</summary>
    public int Price;

    /// <summary>Its last step: the length above <see cref="LzxMatchFinder.LengthShift"/>, the coded offset below; a literal has length 1.</summary>
    public int Step;

    /// <summary>The recent offsets after it; known once the place has been reached for good.</summary>
    public LzxRecentOffsets Recent;
}
