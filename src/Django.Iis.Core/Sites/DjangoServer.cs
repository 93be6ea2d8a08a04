namespace Django.Iis.Core.Sites;

/// <summary>What answers requests inside the site's process (<c>DjangoServer</c>).</summary>
public enum DjangoServer
{
    Waitress,
    Uvicorn,
    Hypercorn,
    Daphne,
    Wfastcgi,
}
