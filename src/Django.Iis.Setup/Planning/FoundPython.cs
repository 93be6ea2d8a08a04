namespace Django.Iis.Setup.Planning;

/// <summary>The interpreter that was given or found.</summary>
/// <param name="Path">Full path of python.exe.</param>
/// <param name="Exists">Whether there is such a file.</param>
/// <param name="Version">major.minor; null when its folder does not tell.</param>
/// <param name="Processor">x86, x64 or ARM64, as the program itself says; null when it does not.</param>
internal sealed record FoundPython(string Path, bool Exists, string? Version, string? Processor);
