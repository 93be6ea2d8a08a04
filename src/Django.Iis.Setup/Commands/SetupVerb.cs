namespace Django.Iis.Setup.Commands;

/// <summary>What the program is asked to do: its first argument.</summary>
internal enum SetupVerb
{
    Check,
    Plan,
    Install,
    Uninstall,
    Rollback,
    Commit,
    Status,
    Restart,
    Secret,

    /// <summary>Before files of a release that is served are replaced; the MSI asks for it.</summary>
    Pause,
}
