namespace Django.Iis.Setup.Commands;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused or failed, with coded messages on standard error; the server is as it was.</summary>
    public const int Failed = 1;

    public const int WrongCommandLine = 2;

    /// <summary>The server is not as the package wants it.</summary>
    public const int Drift = 3;
}
