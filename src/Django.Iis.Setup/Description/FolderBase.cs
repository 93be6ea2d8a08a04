namespace Django.Iis.Setup.Description;

/// <summary>What a folder of a description is relative to.</summary>
public enum FolderBase
{
    /// <summary>The folder IIS serves.</summary>
    WebRoot,

    /// <summary>Where the site may write.</summary>
    Data,

    /// <summary>Nothing: a full path, possibly with <c>%VARIABLES%</c>.</summary>
    Absolute,
}
