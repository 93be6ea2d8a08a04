namespace Django.Iis.Msi.Authoring;

/// <summary>The types of registry values that a package writes.</summary>
public enum RegistryValueKind
{
    /// <summary>REG_SZ</summary>
    Text,

    /// <summary>REG_EXPAND_SZ: a text with environment variables in it.</summary>
    ExpandableText,

    /// <summary>REG_DWORD</summary>
    Number,
}
