namespace Django.Iis.Core.NativeNeeds;

/// <summary>An extension module or library for another processor.</summary>
/// <param name="Distribution">Name of the distribution that brings it.</param>
/// <param name="Version">PEP 440.</param>
/// <param name="File">Full path.</param>
/// <param name="Processor">What it is for.</param>
public sealed record ForeignExecutable(string Distribution, string Version, string File, string Processor);
