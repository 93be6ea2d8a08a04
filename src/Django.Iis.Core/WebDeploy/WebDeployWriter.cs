using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using Django.Iis.Core.Archives;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Archives;

namespace Django.Iis.Core.WebDeploy;

/// <summary>Writes a Web Deploy package and the files that stand beside it. Nothing of Microsoft's is needed for that.</summary>
public static class WebDeployWriter
{
    /// <summary>Characters that Windows, or the script that deploys the package, would not take in its name.</summary>
    private const string NotInPackageName = "\"%/\\:*?<>|";

    /// <summary>Writes all files or none.</summary>
    /// <param name="site">What to package: the model and the bytes that its files point to.</param>
    /// <param name="folder">Full path of the output folder; created where missing.</param>
    /// <param name="options">The build's choices.</param>
    /// <param name="index">What to take over from the package that is there; null for nothing.</param>
    /// <param name="cancellation">Stops between two files; nothing is left behind.</param>
    /// <exception cref="DiagnosticException">DJIIS1501 to DJIIS1506, DJIIS1508, DJIIS1510, DJIIS1511, DJIIS1513, DJIIS1514.</exception>
    public static WebDeployResult Write(SiteModel site, string folder, WebDeployOptions options, PackageIndex? index = null, CancellationToken cancellation = default)
    {
        var packageName = options.PackageFileName ?? site.Name + ".zip";
        RequirePackageName(packageName);
        var warnings = new List<WebDeployWarning>(options.RunsSetup ? [] : SetupNeeds(site));
        var parameters = ParameterList.Of(site, options, warnings);
        var sidecar = Path.Combine(folder, site.Name);
        var result = new WebDeployResult
        {
            Package = Path.Combine(folder, packageName),
            SetParameters = sidecar + ".SetParameters.xml",
            Parameters = sidecar + ".Parameters.xml",
            SourceManifest = sidecar + ".SourceManifest.xml",
            Script = options.WriteScript ? sidecar + ".deploy.cmd" : null,
            Warnings = warnings,
        };
        return Output.Guard(result.Package, () => WriteFiles(site, result, parameters, options, index, cancellation));
    }

    /// <summary>What no publisher of a site may do.</summary>
    private static IEnumerable<WebDeployWarning> SetupNeeds(SiteModel site)
    {
        if (site.Hosting.Model == HostingModel.FastCgi)
        {
            yield return new WebDeployWarning(WebDeployDiagnostics.FastCgiNeedsSetup, WebDeployDiagnostics.FastCgiNeedsSetup.Format(), null, 0);
        }

        if (site.Hosting.Web.MediaPath is { } media)
        {
            yield return new WebDeployWarning(WebDeployDiagnostics.MediaNeedsSetup, WebDeployDiagnostics.MediaNeedsSetup.Format(media), null, 0);
        }
    }

    private static WebDeployResult WriteFiles(
        SiteModel site, WebDeployResult result, IReadOnlyList<DeployParameter> parameters, WebDeployOptions options, PackageIndex? index, CancellationToken cancellation)
    {
        using var staged = new StagedFiles();
        staged.Write(result.SetParameters, Sidecars.SetParameters(parameters));
        staged.Write(result.Parameters, ParameterList.Bytes(parameters));
        staged.Write(result.SourceManifest, Sidecars.SourceManifest());
        if (result.Script is not null)
        {
            staged.Write(result.Script, DeployScript.Bytes(site.Name, Path.GetFileName(result.Package), NestedTree.Layout(site).DataDirectory));
        }

        ZipPackage.Write(staged, result.Package, index, zip => AddEntries(zip, site, parameters, options, cancellation));
        staged.Commit();
        return result;
    }

    /// <summary>The three files that make an archive a package (each mandatory for the engine or for Azure DevOps), then the content.</summary>
    private static void AddEntries(
        ZipWriter zip, SiteModel site, IReadOnlyList<DeployParameter> parameters, WebDeployOptions options, CancellationToken cancellation)
    {
        foreach (var entry in Descriptions(site, options, parameters))
        {
            zip.AddFile(entry.Key, ContentTime.Of(Hashes.OfBytes(entry.Value)), entry.Value);
        }

        SiteZip.AddTree(zip, PackageContent.Folder, NestedTree.Of(site), PackageFiles.Of(site, options), cancellation);
    }

    /// <summary>The entries in front of the content, by name.</summary>
    internal static IEnumerable<KeyValuePair<string, byte[]>> Descriptions(SiteModel site, WebDeployOptions options, IReadOnlyList<DeployParameter> parameters)
    {
        yield return new("archive.xml", ArchiveXml.Bytes(options, NestedTree.Layout(site).DataDirectory));
        yield return new("systemInfo.xml", Encoding.ASCII.GetBytes("<systemInfo />\n"));
        yield return new("parameters.xml", ParameterList.Bytes(parameters));
        if (options.RunsSetup)
        {
            yield return new(SetupScript.EntryName, SetupScript.Bytes(NestedTree.Layout(site).FolderOf(FileRole.Setup), PackageFiles.MarkerOf(site)));
        }
    }

    private static void RequirePackageName(string name)
    {
        if (!name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || name.IndexOfAny(NotInPackageName.ToCharArray()) >= 0)
        {
            throw WebDeployDiagnostics.PackageNameInvalid.Create(name);
        }
    }
}
