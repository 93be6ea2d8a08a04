namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>Longest texts of columns, in characters, as their tables are documented.</summary>
internal static class TextLimits
{
    /// <summary>CustomAction.Target</summary>
    public const int Formatted = 255;

    /// <summary>Every column of conditions.</summary>
    public const int Condition = 255;

    /// <summary>What a dialog adds to a condition.</summary>
    public const int OfDialog = 30;

    /// <summary>Registry.Key, Registry.Name</summary>
    public const int RegistryPath = 255;
}
