using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.IO;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Executables;

namespace Django.Iis.Core.Signing;

/// <summary>
/// Puts signed copies in the place of a site's executables. A copy is kept as long as the executable and the command stay the same: a signature with a time
/// stamp is never made twice alike, and a build that changed nothing must not change the package.
/// </summary>
public sealed class ExecutableSigner
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".exe", ".dll", ".pyd" };

    private readonly FileSigner _signer;
    private readonly SignedExecutables _choice;
    private readonly string _folder;

    /// <param name="signer">Signs one file.</param>
    /// <param name="choice">Which executables are meant.</param>
    /// <param name="folder">Full path of the folder for the signed copies of this command.</param>
    public ExecutableSigner(FileSigner signer, SignedExecutables choice, string folder)
    {
        _signer = signer;
        _choice = choice;
        _folder = folder;
    }

    /// <summary>The files, each executable that is meant with the bytes of its signed copy.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1671 to DJIIS1674.</exception>
    public IReadOnlyList<SiteFile> Sign(IReadOnlyList<SiteFile> files, CancellationToken cancellation)
    {
        var result = files.Select(file => IsMeant(file) ? SignedCopy(file, cancellation) : file).ToList();
        RemoveOthers(result);
        return result;
    }

    private bool IsMeant(SiteFile file)
    {
        if (_choice == SignedExecutables.None || !Extensions.Contains(Path.GetExtension(file.Path)))
        {
            return false;
        }

        var signature = ExecutableSignature.Of(file.Source);
        return signature is not null && (_choice == SignedExecutables.All || signature is false);
    }

    private SiteFile SignedCopy(SiteFile file, CancellationToken cancellation)
    {
        var copy = Path.Combine(_folder, file.Sha256 + Path.GetExtension(file.Path));
        if (!File.Exists(copy))
        {
            var unfinished = Path.Combine(_folder, "unfinished" + Path.GetExtension(file.Path));
            _signer.Sign(file.Source, unfinished, path => ExecutableSignature.Of(path) is true, cancellation);
            File.Move(unfinished, copy);
        }

        return file with { Source = copy, Size = new FileInfo(copy).Length, Sha256 = Hashes.OfFile(copy) };
    }

    // What an executable of an earlier build was signed to.
    private void RemoveOthers(IReadOnlyList<SiteFile> files)
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        var used = new HashSet<string>(files.Select(file => file.Source), StringComparer.OrdinalIgnoreCase);
        foreach (var copy in Directory.GetFiles(_folder).Where(copy => !used.Contains(copy)))
        {
            File.Delete(copy);
        }
    }
}
