using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Validation;

namespace Django.Iis.Core.Verification;

/// <summary>Opens finished packages and holds what they contain, file by file and byte by byte, against the site model that they were made from.</summary>
public static class PackageVerifier
{
    /// <summary>The MSI: the rules of docs/validation.md, and every file that it installs.</summary>
    /// <param name="site">What was built.</param>
    /// <param name="package">Full path of the .msi.</param>
    /// <param name="suppressedRules">DjangoMsiSuppressIces.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static VerificationResult Installer(SiteModel site, string package, IReadOnlyCollection<string> suppressedRules, CancellationToken cancellation) => Guard(package, () =>
    {
        var unsound = InstallerValidator.Validate(package, suppressedRules, cancellation)
            .Where(finding => finding.Level == ValidationLevel.Error)
            .Select(finding => VerificationDiagnostics.Unsound.At(package, 0, package, finding));
        return Compare(package, HashesOf(site.Layout(LayoutKind.Installed).Place(site.Files), ""), PackageListing.OfInstaller(package), unsound);
    });

    /// <summary>The format Zip.</summary>
    /// <param name="site">What was built.</param>
    /// <param name="package">Full path of the archive.</param>
    /// <param name="scratch">Full path of a folder that may be made and removed.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static VerificationResult Zip(SiteModel site, string package, string scratch, CancellationToken cancellation) => Guard(package, () => RepackedArchive.Compare(
        Compare(package, HashesOf(NestedTree.Of(site), ""), PackageListing.OfZip(package), []),
        scratch,
        folder => FilesZipWriter.Write(site, folder, cancellation: cancellation)));

    /// <summary>The format Folder, but for the site's own data in it.</summary>
    /// <param name="site">What was built.</param>
    /// <param name="folder">Full path.</param>
    public static VerificationResult Folder(SiteModel site, string folder) =>
        Guard(folder, () => Compare(folder, HashesOf(NestedTree.Of(site), ""), PackageListing.OfFolder(folder, NestedTree.Layout(site).DataDirectory), []));

    internal static Dictionary<string, string> HashesOf(IEnumerable<PlacedFile> files, string prefix) =>
        files.ToDictionary(placed => prefix + placed.Path, placed => placed.File.Sha256, StringComparer.Ordinal);

    internal static VerificationResult Compare(
        string package, IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> found, IEnumerable<DiagnosticException> others) =>
        new(package, found.Count, [.. others, .. ListingComparison.Compare(package, expected, found)]);

    /// <summary>A package that cannot be opened is a finding too: the others are looked into all the same.</summary>
    internal static VerificationResult Guard(string package, Func<VerificationResult> verify)
    {
        try
        {
            return File.Exists(package) || Directory.Exists(package) ? verify() : new VerificationResult(package, 0, [VerificationDiagnostics.NotThere.At(package, 0, package)]);
        }
        catch (DiagnosticException problem)
        {
            return new VerificationResult(package, 0, [problem]);
        }
    }
}
