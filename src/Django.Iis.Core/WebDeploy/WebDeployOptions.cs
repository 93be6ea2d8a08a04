using System.Collections.Generic;

namespace Django.Iis.Core.WebDeploy;

/// <summary>What a build may choose about a Web Deploy package beyond the site itself.</summary>
public sealed record WebDeployOptions
{
    /// <summary>File name of the package (<c>PackageLocation</c>, <c>DefaultPackageFileName</c>); the site's name and <c>.zip</c> when null.</summary>
    public string? PackageFileName { get; init; }

    /// <summary>Default of the parameter "IIS Web Application Name" (<c>DeployIisAppPath</c>); the site's name and application path when null.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>Full paths of files with further parameters (<c>ParametersXMLFiles</c>), in the order in which they are appended.</summary>
    public IReadOnlyList<string> ParametersFiles { get; init; } = [];

    /// <summary>Whether the package runs set-up on the server (<c>DjangoWebDeploySetup</c>): its user must then be an administrator there.</summary>
    public bool RunsSetup { get; init; }

    /// <summary>Whether the package lets the pool's identity write to the data folder (<c>DjangoWebDeployPermissions</c>).</summary>
    public bool SetsPermissions { get; init; } = true;

    /// <summary>Whether <c>.deploy.cmd</c> is written (not <c>IsCreateMSDeployScriptDisabled</c>).</summary>
    public bool WriteScript { get; init; } = true;
}
