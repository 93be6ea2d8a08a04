namespace Django.Iis.Msi.Authoring;

/// <summary>Where a custom action's program comes from.</summary>
public enum ActionProgramKind
{
    /// <summary>From the Binary table; the path is the source on the build machine.</summary>
    Embedded,

    /// <summary>From the product's files; the path is the file's below the install directory.</summary>
    Installed,

    /// <summary>From the system folder of the package's platform; the path is the file's name there.</summary>
    OfWindows,
}
