namespace Django.Iis.Msi.Authoring;

/// <summary>Security descriptors in SDDL ([MS-DTYP] 2.5.1).</summary>
internal static class SecurityDescriptor
{
    /// <summary>A registry key that inherits nothing, of which administrators and the system may do everything and nobody else anything.</summary>
    public const string AdministratorsOnly = "D:P(A;CI;KA;;;BA)(A;CI;KA;;;SY)";
}
