using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;

namespace Django.Iis.Msi.WixSource;

/// <summary>Copies of everything that goes into the package, so that the source needs nothing outside its folder.</summary>
internal static class PayloadFolder
{
    private const int CopyBufferSize = 128 * 1024;

    /// <summary>Copies the files to the places where they are installed.</summary>
    /// <returns>What was learnt of the files on the way, in the plan's order.</returns>
    /// <exception cref="Diagnostics.DiagnosticException">A file is missing, unreadable or not the one that was announced (DJIIS1604).</exception>
    public static IReadOnlyList<PackedFile> Copy(InstallerPlan plan, string folder, CancellationToken cancellationToken)
    {
        var buffer = new byte[CopyBufferSize];
        return [.. plan.Files.Select(file =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Copy(file, Path.Combine(folder, file.Source.Path.Replace(PathText.Separator, Path.DirectorySeparatorChar)), buffer);
        })];
    }

    private static PackedFile Copy(PlannedFile file, string target, byte[] buffer)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var source = Open(file.Source.Source);
        using var copy = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var length = 0L;
        byte? firstByte = null;
        for (var read = source.Read(buffer, 0, buffer.Length); read > 0; read = source.Read(buffer, 0, buffer.Length))
        {
            firstByte ??= buffer[0];
            sha256.AppendData(buffer, 0, read);
            md5.AppendData(buffer, 0, read);
            copy.Write(buffer, 0, read);
            length += read;
        }

        var packed = new PackedFile(new CabinetFile(file.Key, file.Source.Source, length), sha256.GetHashAndReset(), md5.GetHashAndReset(), firstByte);
        if (length != file.Source.Size || (file.Source.Sha256 is { } announced && announced != Hexadecimal.Of(packed.Sha256)))
        {
            throw Unreadable(file.Source.Source, "It changed while the package was made.");
        }

        return packed;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception.Message);
        }
    }

    private static Exception Unreadable(string path, string reason) => MsiDiagnostics.SourceUnreadable.At(path, line: 0, path, reason);
}
