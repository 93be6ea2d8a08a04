namespace Django.Iis.Core.Sites;

/// <summary>What answers requests inside the site's process (<c>DjangoServer</c>).</summary>
public enum DjangoServer
{
    Waitress,
    Uvicorn,
    Hypercorn,
    Daphne,

    /// <summary>Django's own server, for the environment Development only.</summary>
    Runserver,
    Wfastcgi,

    /// <summary>A management command of the project that speaks FastCGI (<c>DjangoServerCommand</c>).</summary>
    Command,
}
