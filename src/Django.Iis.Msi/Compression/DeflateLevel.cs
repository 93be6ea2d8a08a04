namespace Django.Iis.Msi.Compression;

/// <summary>How hard the encoder looks for repetitions. Each level is deterministic by itself.</summary>
public enum DeflateLevel
{
    /// <summary>Takes the first good match: for builds that are made to be tried.</summary>
    Fast,

    /// <summary>Lazy matching over long chains: for builds that are made to be shipped.</summary>
    Default,
}
