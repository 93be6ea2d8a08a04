namespace Django.Iis.Setup.Server;

/// <summary>A program of Windows through which set-up changes the server: never PowerShell, whose policies differ from server to server.</summary>
internal enum Tool
{
    /// <summary>IIS's configuration.</summary>
    AppCmd,

    /// <summary>Certificates of ports, and the firewall.</summary>
    Netsh,

    /// <summary>Access to folders.</summary>
    Icacls,

    /// <summary>Features of Windows.</summary>
    Dism,

    /// <summary>Windows Installer, for installers that were laid beside the package.</summary>
    MsiExec,

    /// <summary>The one value of the registry that is set: appcmd has no command for it.</summary>
    Reg,
}
