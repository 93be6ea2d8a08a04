namespace Django.Iis.Setup.Server;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0 for success; appcmd's and netsh's others are mostly Win32 codes.</param>
/// <param name="Output">What it wrote, standard output first.</param>
internal sealed record ProgramResult(int ExitCode, string Output);
