using System;
using System.Linq;

namespace Django.Iis.Msi.WixSource;

/// <summary>How the WiX project is made that turns the source into a package.</summary>
public sealed record WixProject
{
    /// <summary>The first whose language the source is written in: a package says there what becomes of other versions.</summary>
    private const int OldestMajorVersion = 5;

    /// <param name="name">Name of the project and of the .msi, without an extension.</param>
    /// <param name="sdkVersion">Version of the NuGet package WixToolset.Sdk, for example <c>5.0.2</c>.</param>
    /// <exception cref="Diagnostics.DiagnosticException">DJIIS1662: the version is none, or too old.</exception>
    public WixProject(string name, string sdkVersion)
    {
        Name = name;
        SdkVersion = sdkVersion;
        var numbers = sdkVersion.Split('-', '+')[0];
        if (!Version.TryParse(numbers, out var version) || version.Major < OldestMajorVersion || !sdkVersion.All(IsPlain))
        {
            throw WixDiagnostics.VersionUnusable.Create(sdkVersion);
        }
    }

    public string Name { get; }

    public string SdkVersion { get; }

    private static bool IsPlain(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '+';
}
