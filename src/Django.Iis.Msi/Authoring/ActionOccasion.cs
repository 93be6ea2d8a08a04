namespace Django.Iis.Msi.Authoring;

/// <summary>What has to happen to the product for a custom action to run.</summary>
public enum ActionOccasion
{
    /// <summary>It is installed, upgraded or repaired.</summary>
    Install,

    /// <summary>It is removed for good; never when another version takes its place.</summary>
    Uninstall,
}
