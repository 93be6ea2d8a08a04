namespace Django.Iis.Core.Sites;

/// <summary>The two ways in which a site's roles are placed on a server.</summary>
public enum LayoutKind
{
    /// <summary>Windows Installer: one folder a role, below a folder of the release.</summary>
    Installed,

    /// <summary>Web Deploy and the folder and zip formats: one tree, the other roles nested below the web root as hidden segments.</summary>
    Nested,
}
