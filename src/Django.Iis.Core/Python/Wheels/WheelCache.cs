using System.Threading;
using Django.Iis.Core.Caching;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Python.Wheels;

/// <summary>Wheels unpacked once, by the hash of the wheel.</summary>
public sealed class WheelCache
{
    private const string Kind = "wheels";

    /// <summary>128 bits of the hash: a whole one would make Windows' paths too long.</summary>
    private const int KeyLength = 32;

    private readonly CacheStore _store;

    public WheelCache(CacheStore store)
    {
        _store = store;
    }

    /// <summary>The files of a wheel as they stand in site-packages.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">As <see cref="WheelUnpacker.Unpack"/>.</exception>
    public CacheEntry Open(string wheel, CancellationToken cancellation)
    {
        // The name counts: it says which RECORD is the wheel's.
        WheelName.Parse(wheel);
        return _store.GetOrAdd(Kind, Hashes.OfFile(wheel).Substring(0, KeyLength), folder => WheelUnpacker.Unpack(wheel, folder, cancellation));
    }
}
