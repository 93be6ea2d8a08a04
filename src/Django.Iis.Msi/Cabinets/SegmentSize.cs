namespace Django.Iis.Msi.Cabinets;

/// <summary>How a payload is cut for the workers.</summary>
/// <param name="Data">Bytes of a segment but the last: a whole number of blocks.</param>
/// <param name="History">Bytes before them that a worker gets to see.</param>
internal sealed record SegmentSize(int Data, int History);
