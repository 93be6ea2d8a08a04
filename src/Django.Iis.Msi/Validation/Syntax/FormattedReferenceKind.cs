namespace Django.Iis.Msi.Validation.Syntax;

/// <summary>What stands between square brackets in a formatted text (Windows Installer: Formatted data type).</summary>
internal enum FormattedReferenceKind
{
    /// <summary><c>[name]</c></summary>
    Property,

    /// <summary><c>[%name]</c></summary>
    EnvironmentVariable,

    /// <summary><c>[#key]</c> and <c>[!key]</c></summary>
    File,

    /// <summary><c>[$key]</c></summary>
    Component,

    /// <summary><c>[\x]</c> and <c>[~]</c></summary>
    Character,

    /// <summary><c>[1]</c>: the field of a message.</summary>
    Field,

    /// <summary>Nothing that Windows Installer knows.</summary>
    Unknown,
}
