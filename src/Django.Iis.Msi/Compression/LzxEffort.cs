namespace Django.Iis.Msi.Compression;

/// <summary>How hard the LZX encoder looks.</summary>
/// <param name="Depth">How many nodes of a tree a search visits.</param>
/// <param name="NiceLength">A match of this many bytes ends a search and is taken.</param>
/// <param name="Passes">How often a block is parsed, each time with the prices that the time before led to.</param>
internal sealed record LzxEffort(int Depth, int NiceLength, int Passes)
{
    public static LzxEffort Default { get; } = new(Depth: 16, NiceLength: 40, Passes: 2);
}
