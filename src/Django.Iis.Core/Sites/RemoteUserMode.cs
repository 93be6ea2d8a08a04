namespace Django.Iis.Core.Sites;

/// <summary>Who tells Django which user a request is of (<c>DjangoRemoteUser</c>).</summary>
public enum RemoteUserMode
{
    /// <summary>Nobody: the project logs its users in itself.</summary>
    None,

    /// <summary>IIS, by Windows authentication.</summary>
    Windows,

    /// <summary>The Shibboleth module of IIS.</summary>
    Shibboleth,
}
