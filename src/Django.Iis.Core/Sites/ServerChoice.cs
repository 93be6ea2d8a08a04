using System;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Sites;

/// <summary>What of a server, its launcher and its users goes together.</summary>
/// <param name="Model">DjangoHostingModel.</param>
/// <param name="Server">DjangoServer.</param>
/// <param name="ServerCommand">DjangoServerCommand.</param>
/// <param name="Launcher">DjangoLauncher.</param>
/// <param name="RemoteUser">DjangoRemoteUser.</param>
public sealed record ServerChoice(HostingModel Model, DjangoServer Server, string ServerCommand, bool Launcher, RemoteUserKind RemoteUser)
{
    /// <summary>The only environment that Django's own server is for.</summary>
    public const string Development = "Development";

    /// <param name="environment">EnvironmentName.</param>
    /// <param name="projectFile">The file to blame.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1414, DJIIS1460 to DJIIS1464.</exception>
    public void Check(string environment, string projectFile)
    {
        if (Server.Model() != Model)
        {
            throw WebConfigDiagnostics.ServerDoesNotFit.At(projectFile, 0, Server.Word(), Model, DjangoServers.Of(Model));
        }

        CheckServer(environment, projectFile);
        CheckRemoteUser(projectFile);
    }

    private void CheckServer(string environment, string projectFile)
    {
        if (Server == DjangoServer.Command && string.IsNullOrWhiteSpace(ServerCommand))
        {
            throw LaunchDiagnostics.NoServerCommand.At(projectFile, 0);
        }

        if (Server == DjangoServer.Runserver && !string.Equals(environment, Development, StringComparison.OrdinalIgnoreCase))
        {
            throw LaunchDiagnostics.DevelopmentServer.At(projectFile, 0, environment);
        }
    }

    private void CheckRemoteUser(string projectFile)
    {
        if (RemoteUser == RemoteUserKind.None || Model == HostingModel.FastCgi)
        {
            return;
        }

        if (RemoteUser == RemoteUserKind.Shibboleth)
        {
            throw LaunchDiagnostics.ShibbolethNeedsFastCgi.At(projectFile, 0);
        }

        if (!Launcher)
        {
            throw LaunchDiagnostics.RemoteUserNeedsLauncher.At(projectFile, 0, RemoteUser);
        }
    }
}
