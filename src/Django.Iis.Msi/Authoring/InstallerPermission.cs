namespace Django.Iis.Msi.Authoring;

/// <summary>Who may do what with a folder, which is created if it is not there (Windows Installer: MsiLockPermissionsEx table).</summary>
/// <param name="Folder">Path below the install directory, separated by <c>/</c>; empty for the install directory itself.</param>
/// <param name="Sddl">
/// The folder's security descriptor in SDDL, for example <c>D:P(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)</c>. Windows Installer fills no properties in here.
/// </param>
public sealed record InstallerPermission(string Folder, string Sddl)
{
    /// <summary>Windows Installer condition; null for always. Of several for one folder, at most one may hold.</summary>
    public string? Condition { get; init; }
}
