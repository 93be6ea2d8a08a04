using System.Collections.Generic;
using Django.Iis.Core.Sites;

namespace Django.Iis.Setup.Description;

/// <summary>
/// What set-up has to know of a package to configure IIS for it: <c>site.xml</c> in the package's set-up folder. The build writes it, for one layout; set-up reads it
/// on the server. What web.config says (handlers, the process, its variables) stands there alone: set-up reads it from the installed file.
/// </summary>
public sealed record SiteDescription
{
    /// <summary>File name in the set-up folder.</summary>
    public const string FileName = "site.xml";

    /// <summary>Name of the stream of an MSI's Binary table that carries the same bytes, for <c>plan --package</c>.</summary>
    public const string BinaryName = "SiteDescription";

    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>Three numeric fields.</summary>
    public required string Version { get; init; }

    /// <summary>Production, Staging, ….</summary>
    public required string Environment { get; init; }

    /// <summary>A word that is unique for the application on a server; the handler and the FastCGI arguments carry it too.</summary>
    public required string Identity { get; init; }

    public required LayoutKind Layout { get; init; }

    public required HostingModel Hosting { get; init; }

    public required SiteFolders Folders { get; init; }

    public required PythonDescription Python { get; init; }

    /// <summary>The IIS site (SITENAME).</summary>
    public required string SiteName { get; init; }

    /// <summary><c>/</c>, or <c>/shop</c> for a sub-application (APPPATH).</summary>
    public required string AppPath { get; init; }

    /// <summary>Host names separated by semicolons, the first of them that of bindings without one; empty when it is asked at installation (HOSTNAME).</summary>
    public string HostName { get; init; } = "";

    /// <summary>Of the site; a sub-application leaves those of its parent alone. Set-up adds host and certificate where they are given to it only.</summary>
    public required IReadOnlyList<SiteBinding> Bindings { get; init; }

    /// <summary>For https bindings that name no certificate themselves (CERTIFICATE).</summary>
    public CertificateReference? Certificate { get; init; }

    public required PoolDescription Pool { get; init; }

    /// <summary>Null for other hosting models.</summary>
    public FastCgiDescription? FastCgi { get; init; }

    /// <summary>Whether the application starts with its pool, and IIS asks it for a page before the first visitor does.</summary>
    public bool Preload { get; init; }

    public RemoteUserKind RemoteUser { get; init; }

    /// <summary>URL path of the handler of Shibboleth's own requests, left to Shibboleth: <c>/Shibboleth.sso</c>.</summary>
    public string ShibbolethHandler { get; init; } = "/Shibboleth.sso";

    public IReadOnlyList<VirtualDirectory> VirtualDirectories { get; init; } = [];

    /// <summary>Below the data folder, which <see cref="SiteFolders.Data"/> names.</summary>
    public IReadOnlyList<DataDirectory> DataDirectories { get; init; } = [];

    public IReadOnlyList<SecretDescription> Secrets { get; init; } = [];

    /// <summary>Values of web.config that set-up makes absolute, or sets from what it was told.</summary>
    public IReadOnlyList<WebConfigValue> WebConfigValues { get; init; } = [];

    /// <summary>Names that web.config must hide from every URL before the site is opened.</summary>
    public IReadOnlyList<string> HiddenSegments { get; init; } = [];

    /// <summary>Parts of IIS that this package's web.config needs, beyond those of its hosting model, <see cref="RemoteUser"/> and <see cref="Preload"/>.</summary>
    public IReadOnlyList<IisFeature> Features { get; init; } = [];

    /// <summary>Programs of others: the Visual C++ runtime.</summary>
    public IReadOnlyList<SitePrerequisite> Prerequisites { get; init; } = [];

    /// <summary>What is left to do by hand, one sentence each; shown after an installation.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];
}
