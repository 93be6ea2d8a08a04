namespace Django.Iis.Core.Python;

/// <summary>A distribution that the server gets and the build's virtual environment lacks.</summary>
/// <param name="Name">In its normal form.</param>
/// <param name="Version">PEP 440.</param>
/// <param name="Reason">pip's words.</param>
public sealed record LeftOutDistribution(string Name, string Version, string Reason);
