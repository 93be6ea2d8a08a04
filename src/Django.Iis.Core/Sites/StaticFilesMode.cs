namespace Django.Iis.Core.Sites;

/// <summary>Who serves static files (<c>DjangoStaticFiles</c>).</summary>
public enum StaticFilesMode
{
    /// <summary>IIS, from the folder that collectstatic filled.</summary>
    Iis,

    /// <summary>Django, through WhiteNoise: the files are packaged with the application, where no URL reaches them but through it.</summary>
    WhiteNoise,

    /// <summary>Nobody, or the application itself: none are packaged.</summary>
    None,
}
