namespace Django.Iis.Core.Sites;

/// <summary>Who serves uploads (<c>DjangoMedia</c>).</summary>
public enum MediaMode
{
    /// <summary>Nobody, or the application itself.</summary>
    None,

    /// <summary>IIS, from a virtual directory that set-up makes on the data directory's folder.</summary>
    Iis,
}
