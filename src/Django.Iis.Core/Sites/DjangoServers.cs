using System;

namespace Django.Iis.Core.Sites;

/// <summary>What each server is: its distribution and its interface.</summary>
public static class DjangoServers
{
    /// <summary>The distribution on a Python package index that provides the server.</summary>
    public static string Distribution(this DjangoServer server) => server switch
    {
        DjangoServer.Waitress => "waitress",
        DjangoServer.Uvicorn => "uvicorn",
        DjangoServer.Hypercorn => "hypercorn",
        DjangoServer.Daphne => "daphne",
        DjangoServer.Wfastcgi => "wfastcgi",
        _ => throw new ArgumentOutOfRangeException(nameof(server), server, message: null),
    };

    /// <summary>Whether the server speaks ASGI; the others speak WSGI.</summary>
    public static bool IsAsgi(this DjangoServer server) => server is DjangoServer.Uvicorn or DjangoServer.Hypercorn or DjangoServer.Daphne;

    /// <summary>The hosting model the server belongs to.</summary>
    public static HostingModel Model(this DjangoServer server) => server == DjangoServer.Wfastcgi ? HostingModel.FastCgi : HostingModel.HttpPlatform;
}
