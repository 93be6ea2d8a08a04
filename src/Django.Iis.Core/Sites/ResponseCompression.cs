namespace Django.Iis.Core.Sites;

/// <summary>What IIS compresses (<c>DjangoCompression</c>), where its compression features are installed.</summary>
public enum ResponseCompression
{
    /// <summary>Files. Pages stay as they are: compressed ones that hold a secret can be guessed (BREACH).</summary>
    Static,

    /// <summary>Files and pages.</summary>
    All,

    /// <summary>Nothing.</summary>
    None,
}
