using System.Collections.Generic;
using System.Linq;
using System.Text;
using Django.Iis.Core.IO;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebDeploy;

/// <summary>What a Web Deploy package lays down beside the site's own files.</summary>
internal static class PackageFiles
{
    private const string MarkerPrefix = "package-";

    /// <summary>Digits of a SHA-256 that tell this package from all others that a server might hold.</summary>
    private const int MarkerDigits = 16;

    /// <summary>Bytes by path below the application; null for a folder without files.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]?>> Of(SiteModel site, WebDeployOptions options)
    {
        var layout = NestedTree.Layout(site);
        var secrets = SecretsFile.NamesOf(site);
        if (options.SetsPermissions)
        {
            // Permissions need a folder to be set on.
            yield return new KeyValuePair<string, byte[]?>(layout.DataDirectory, null);
        }

        if (options.RunsSetup)
        {
            yield return new KeyValuePair<string, byte[]?>(layout.FolderOf(FileRole.Setup) + "/" + MarkerOf(site), Encoding.ASCII.GetBytes(site.Version + "\n"));
        }

        if (secrets.Count > 0)
        {
            yield return new KeyValuePair<string, byte[]?>(SecretsFile.PathOf(layout), SecretsFile.Bytes(secrets));
        }
    }

    /// <summary>Name of the file that tells the script where this package went.</summary>
    public static string MarkerOf(SiteModel site) =>
        MarkerPrefix + Hashes.OfText(string.Join("\n", NestedTree.Of(site).Select(placed => placed.Path + " " + placed.File.Sha256))).Substring(0, MarkerDigits);
}
