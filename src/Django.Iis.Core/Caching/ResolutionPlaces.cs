namespace Django.Iis.Core.Caching;

/// <summary>Where a resolution's results are, full paths.</summary>
/// <param name="Wheels">The folder of the server's wheels.</param>
/// <param name="Work">The folder in which one stage keeps what it knows for the next.</param>
/// <param name="Lock">The lock of what is there.</param>
/// <param name="Report">What the run read and found.</param>
public sealed record ResolutionPlaces(string Wheels, string Work, string Lock, string Report);
