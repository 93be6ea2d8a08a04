namespace Django.Iis.Msi.Conditions;

/// <summary>How a feature or component is installed or being changed (Windows Installer: Conditional Statement Syntax, Feature and Component State Values).</summary>
internal enum InstallState
{
    /// <summary>Nothing is done to it.</summary>
    Unknown = -1,

    Advertised = 1,

    Absent = 2,

    Local = 3,

    /// <summary>Run from the source.</summary>
    Source = 4,
}
