using System.Runtime.CompilerServices;

namespace Django.Iis.Msi.Compression;

/// <summary>How the methods are compiled that most of the time is spent in.</summary>
internal static class HotMethod
{
    /// <summary>
    /// At once as fast as can be: packing takes a second or two, of which the runtime would spend a good part in code that it has not optimized yet, or on
    /// counting how often that code runs. (.NET Standard 2.0 does not name the option; .NET Framework, which always compiles so, disregards it.)
    /// </summary>
    public const MethodImplOptions Options = (MethodImplOptions)512;
}
