using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Python;

namespace Django.Iis.Core.NativeNeeds;

/// <summary>A generation of Microsoft's C and C++ libraries, which programs share and an installer of its own brings.</summary>
/// <param name="Number">What the names of its libraries carry: 140 in MSVCP140.dll.</param>
/// <param name="Name">What the installer calls itself, without the processor.</param>
/// <param name="Package">Its name in the Windows Package Manager, without the processor.</param>
public sealed record VisualCppRuntime(int Number, string Name, string Package)
{
    /// <summary>All that an installer exists of. 140 has stayed one generation since Visual C++ 2015.</summary>
    private static readonly IReadOnlyList<VisualCppRuntime> All =
    [
        new(140, "Microsoft Visual C++ 2015-2022 Redistributable", "Microsoft.VCRedist.2015+"),
        new(120, "Microsoft Visual C++ 2013 Redistributable", "Microsoft.VCRedist.2013"),
        new(110, "Microsoft Visual C++ 2012 Redistributable", "Microsoft.VCRedist.2012"),
        new(100, "Microsoft Visual C++ 2010 Redistributable", "Microsoft.VCRedist.2010"),
        new(90, "Microsoft Visual C++ 2008 Redistributable", "Microsoft.VCRedist.2008"),
    ];

    // MSVCP140.dll, msvcp140_atomic_wait.dll, mfc140u.dll, vcruntime140_threads.dll; a d behind the number is for debugging.
    private static readonly Regex Library = new(
        @"^(?:msvcp|msvcr|vcruntime|concrt|vccorlib|vcomp|vcamp|mfcm|mfc|atl)(?<number>\d{2,3})(?<debug>u?d)?u?(?:_\w+?)?(?<debug>d)?\.dll$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>The generation that a library is of; null for any other library.</summary>
    public static VisualCppRuntime? Of(string library) =>
        Library.Match(library) is { Success: true } match
            ? All.FirstOrDefault(runtime => runtime.Number == int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
            : null;

    /// <summary>Whether a library is for debugging: no installer brings it, and no one may pass it on.</summary>
    public static bool IsForDebugging(string library) =>
        string.Equals(library, "ucrtbased.dll", StringComparison.OrdinalIgnoreCase) || (Of(library) is not null && Library.Match(library).Groups["debug"].Success);

    /// <summary>What the installer for a processor calls itself.</summary>
    public string NameFor(TargetPlatform platform) => $"{Name} ({platform.InstallerPlatform})";

    /// <summary>Its name in the Windows Package Manager: <c>winget install</c> takes it.</summary>
    public string PackageFor(TargetPlatform platform) => Package + "." + platform.InstallerPlatform;
}
