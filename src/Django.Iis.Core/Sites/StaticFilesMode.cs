namespace Django.Iis.Core.Sites;

/// <summary>Who serves static files (<c>DjangoStaticFiles</c>).</summary>
public enum StaticFilesMode
{
    /// <summary>IIS, from the folder that collectstatic filled.</summary>
    Iis,

    /// <summary>Nobody, or the application itself: none are packaged.</summary>
    None,
}
