using System;
using System.IO;
using Django.Iis.Diagnostics;

namespace Django.Iis.Msi.IO;

/// <summary>A file to read, which may be opened any number of times.</summary>
internal sealed class PackageSource
{
    private readonly Func<Stream> _open;

    private PackageSource(string name, Func<Stream> open)
    {
        Name = name;
        _open = open;
    }

    /// <summary>Full path, or what else tells the user which file it is.</summary>
    public string Name { get; }

    public static PackageSource OfFile(string path) =>
        new(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));

    /// <param name="name">For messages.</param>
    /// <param name="stream">Seekable; stays open, and must while what was read from it is in use. For one reader at a time.</param>
    public static PackageSource OfStream(string name, Stream stream) => new(name, () => new SharedStream(stream));

    /// <param name="name">For messages.</param>
    /// <param name="open">Opens the bytes for one reading.</param>
    public static PackageSource Of(string name, Func<Stream> open) => new(name, open);

    public Stream Open() => _open();

    /// <summary>Reads from the file: what the system refuses, and what the file has wrong, becomes a diagnostic about it.</summary>
    /// <param name="read">Throws <see cref="InvalidDataException"/>, with half a sentence, where the file contradicts its format.</param>
    /// <param name="malformed">The diagnostic for that, with places for the file and for what is wrong.</param>
    /// <exception cref="DiagnosticException">The file cannot be read (DJIIS1615) or is malformed.</exception>
    public T Guard<T>(DiagnosticDescriptor malformed, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw malformed.At(Name, line: 0, Name, exception.Message);
        }
        catch (EndOfStreamException)
        {
            throw malformed.At(Name, line: 0, Name, "it is cut off.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ReadingDiagnostics.Unreadable.At(Name, line: 0, Name, exception.Message);
        }
    }
}
