using System;

namespace Django.Iis.Msi.Compression;

/// <summary>The numbers behind a <see cref="DeflateLevel"/>.</summary>
/// <param name="ChainLength">How many earlier positions with the same hash are compared.</param>
/// <param name="NiceLength">A match of this many bytes ends the search.</param>
/// <param name="IsLazy">Whether a match is held back until the next position has been tried.</param>
internal sealed record MatchEffort(int ChainLength, int NiceLength, bool IsLazy)
{
    public static MatchEffort Of(DeflateLevel level) => level switch
    {
        DeflateLevel.Fast => new MatchEffort(ChainLength: 6, NiceLength: 32, IsLazy: false),
        DeflateLevel.Default => new MatchEffort(ChainLength: 96, NiceLength: 160, IsLazy: true),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, message: null),
    };
}
