namespace Django.Iis.Core.Sites;

/// <summary>What a file of the site is for; a <see cref="SiteLayout"/> gives each role its folder on the server.</summary>
public enum FileRole
{
    /// <summary>Content of the folder that IIS serves: web.config, and the front end where there is one.</summary>
    WebRoot,

    /// <summary>What collectstatic gathered: served by IIS from the path of STATIC_URL below the web root.</summary>
    Static,

    /// <summary>The Django project: the folder that holds manage.py.</summary>
    Application,

    /// <summary>Site-packages for the target platform.</summary>
    Python,

    /// <summary>The Python that ships with the site, in a folder of its own inside that of <see cref="Python"/>.</summary>
    Runtime,

    /// <summary>What set-up needs on the server.</summary>
    Setup,

    /// <summary>For the server's administrator: the release's folder itself, or that of <see cref="Setup"/> where the release is the folder that IIS serves.</summary>
    Release,
}
