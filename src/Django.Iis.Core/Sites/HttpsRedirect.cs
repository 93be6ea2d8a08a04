namespace Django.Iis.Core.Sites;

/// <summary>Who sends a browser from http to https (<c>DjangoHttpsRedirect</c>). IIS's own httpRedirect knows no scheme and would send https in a circle.</summary>
public enum HttpsRedirect
{
    /// <summary>Nobody, or the project's own settings.</summary>
    None,

    /// <summary>Django's SecurityMiddleware (SECURE_SSL_REDIRECT): what Django answers, not the files that IIS serves.</summary>
    Django,

    /// <summary>A rule of the URL Rewrite module, which the server must have: every address.</summary>
    UrlRewrite,
}
