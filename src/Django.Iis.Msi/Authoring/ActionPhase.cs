namespace Django.Iis.Msi.Authoring;

/// <summary>When a custom action's program runs (Windows Installer: Custom Action In-Script Execution Options).</summary>
public enum ActionPhase
{
    /// <summary>While the installation is still being planned, with the rights of its user: for reading only.</summary>
    Immediate,

    /// <summary>In its turn among the changes of the installation, as the system.</summary>
    Deferred,

    /// <summary>After everything has succeeded, as the system: a failure can undo nothing any more.</summary>
    Commit,
}
