namespace Django.Iis.Msi.Cabinets;

/// <summary>How the files of a package are compressed. Each way is deterministic by itself.</summary>
public enum CabinetCompression
{
    /// <summary>MSZIP with lazy matching over long chains: for packages that are made to be shipped.</summary>
    Default,

    /// <summary>MSZIP with the first good match: for packages that are made to be tried.</summary>
    Fast,

    /// <summary>LZX with near-optimal parsing and a window of 2 MiB: for packages that are downloaded often.</summary>
    Small,

    /// <summary>As they are.</summary>
    None,
}
