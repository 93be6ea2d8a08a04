using System;

namespace Django.Iis.Core.Sites;

/// <summary>What each server is: its distribution and its interface.</summary>
public static class DjangoServers
{
    /// <summary>The distribution on a Python package index that provides the server; null where Django or the project does.</summary>
    public static string? Distribution(this DjangoServer server) => server switch
    {
        DjangoServer.Waitress => "waitress",
        DjangoServer.Uvicorn => "uvicorn",
        DjangoServer.Hypercorn => "hypercorn",
        DjangoServer.Daphne => "daphne",
        DjangoServer.Wfastcgi => "wfastcgi",
        DjangoServer.Runserver or DjangoServer.Command => null,
        _ => throw new ArgumentOutOfRangeException(nameof(server), server, message: null),
    };

    /// <summary>Whether the server speaks ASGI; the others speak WSGI.</summary>
    public static bool IsAsgi(this DjangoServer server) => server is DjangoServer.Uvicorn or DjangoServer.Hypercorn or DjangoServer.Daphne;

    /// <summary>The hosting model the server belongs to.</summary>
    public static HostingModel Model(this DjangoServer server) => server is DjangoServer.Wfastcgi or DjangoServer.Command ? HostingModel.FastCgi : HostingModel.HttpPlatform;

    /// <summary>The servers of a hosting model, for a sentence.</summary>
    public static string Of(HostingModel model) =>
        model == HostingModel.FastCgi ? "wfastcgi or command" : "waitress, uvicorn, hypercorn, daphne or, for development, runserver";

    /// <summary>The word that a project file has for the server.</summary>
    public static string Word(this DjangoServer server) => server.ToString().ToLowerInvariant();
}
