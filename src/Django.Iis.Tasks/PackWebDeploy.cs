using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebDeploy;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes the Web Deploy package with its parameter files and script.</summary>
[MSBuildMultiThreadableTask]
public sealed class PackWebDeploy : PackZipTask
{
    /// <summary>The project's Parameters.xml and ParametersXMLFiles: merged into the package's parameters.</summary>
    public string[] ParametersFiles { get; set; } = [];

    /// <summary>IIS application to propose as the destination; empty for the site's own name.</summary>
    public string ApplicationName { get; set; } = "";

    /// <summary>False leaves out the script (IsCreateMSDeployScriptDisabled).</summary>
    public bool WritesScript { get; set; } = true;

    /// <summary>File name of the package; empty for the project's name.</summary>
    public string PackageFileName { get; set; } = "";

    /// <summary>DjangoWebDeploySetup.</summary>
    public bool RunsSetup { get; set; }

    /// <summary>DjangoWebDeployPermissions.</summary>
    public bool SetsPermissions { get; set; } = true;

    protected override string Pack(SiteModel site, string folder)
    {
        var options = new WebDeployOptions
        {
            PackageFileName = PackageFileName.Length == 0 ? null : PackageFileName,
            ApplicationName = ApplicationName.Length == 0 ? null : ApplicationName,
            ParametersFiles = [.. ParametersFiles.Select(FullPath)],
            WriteScript = WritesScript,
            RunsSetup = RunsSetup,
            SetsPermissions = SetsPermissions,
        };
        var result = WebDeployWriter.Write(site, folder, options, Index, Cancellation);
        foreach (var warning in result.Warnings)
        {
            LogWarning(warning.Descriptor.Code, warning.Message, warning.File, warning.Line);
        }

        return result.Package;
    }
}
