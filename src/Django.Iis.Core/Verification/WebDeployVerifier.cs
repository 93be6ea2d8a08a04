using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebDeploy;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Verification;

/// <summary>Holds a Web Deploy package, and the files beside it, against the site model and the project's choices.</summary>
public static class WebDeployVerifier
{
    /// <param name="site">What was built.</param>
    /// <param name="package">Full path of the .zip.</param>
    /// <param name="options">With which it was packed.</param>
    /// <param name="scratch">Full path of a folder that may be made and removed.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static VerificationResult Verify(SiteModel site, string package, WebDeployOptions options, string scratch, CancellationToken cancellation) => PackageVerifier.Guard(package, () =>
    {
        var parameters = ParameterList.Of(site, options, []);
        var beside = Path.Combine(Path.GetDirectoryName(package)!, site.Name);
        var others = Sidecars(site, package, beside, options, parameters).Concat(Settings(beside + ".SetParameters.xml", parameters));
        var result = PackageVerifier.Compare(package, Expected(site, options, parameters), PackageListing.OfZip(package), [.. others]);
        return RepackedArchive.Compare(result, scratch, folder => WebDeployWriter.Write(site, folder, options, cancellation: cancellation).Package);
    });

    private static Dictionary<string, string> Expected(SiteModel site, WebDeployOptions options, IReadOnlyList<DeployParameter> parameters)
    {
        var files = PackageVerifier.HashesOf(NestedTree.Of(site), PackageContent.Folder);
        foreach (var entry in WebDeployWriter.Descriptions(site, options, parameters))
        {
            files[entry.Key] = Hashes.OfBytes(entry.Value);
        }

        foreach (var made in PackageFiles.Of(site, options).Where(made => made.Value is not null))
        {
            files[PackageContent.Folder + made.Key] = Hashes.OfBytes(made.Value!);
        }

        return files;
    }

    /// <summary>What nobody edits.</summary>
    private static IEnumerable<DiagnosticException> Sidecars(SiteModel site, string package, string beside, WebDeployOptions options, IReadOnlyList<DeployParameter> parameters)
    {
        var expected = new List<KeyValuePair<string, byte[]>>
        {
            new(beside + ".Parameters.xml", ParameterList.Bytes(parameters)),
            new(beside + ".SourceManifest.xml", WebDeploy.Sidecars.SourceManifest()),
        };
        if (options.WriteScript)
        {
            expected.Add(new(beside + ".deploy.cmd", DeployScript.Bytes(site.Name, Path.GetFileName(package), NestedTree.Layout(site).DataDirectory)));
        }

        return
            from file in expected
            let descriptor = !File.Exists(file.Key) ? VerificationDiagnostics.Missing : File.ReadAllBytes(file.Key).SequenceEqual(file.Value) ? null : VerificationDiagnostics.Different
            where descriptor is not null
            select descriptor.At(file.Key, 0, package, Path.GetFileName(file.Key));
    }

    /// <summary>The values of a deployment, which are there to be edited: a name that is no parameter's makes Web Deploy refuse the whole.</summary>
    private static IEnumerable<DiagnosticException> Settings(string path, IReadOnlyList<DeployParameter> parameters)
    {
        if (!File.Exists(path))
        {
            return [VerificationDiagnostics.NotThere.At(path, 0, path)];
        }

        var names = new HashSet<string>(parameters.Select(parameter => parameter.Name), StringComparer.OrdinalIgnoreCase);
        return
            from setting in Load(path).Elements("setParameter")
            let name = (string?)setting.Attribute("name") ?? ""
            where !names.Contains(name)
            select VerificationDiagnostics.NotItsParameter.At(path, ((IXmlLineInfo)setting).LineNumber, path, name);
    }

    private static XElement Load(string path)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException problem)
        {
            throw VerificationDiagnostics.Unreadable.At(path, problem.LineNumber, path, problem.Message);
        }
    }
}
