using System.Net;
using System.Net.Sockets;

namespace Django.Iis.Tests;

/// <summary>Ports of this machine alone.</summary>
public static class LoopbackPort
{
    /// <summary>One that nobody listens on.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
