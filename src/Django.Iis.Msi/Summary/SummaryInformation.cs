using System;

namespace Django.Iis.Msi.Summary;

/// <summary>What a package says of itself before its tables are read (Windows Installer: Summary Information Stream).</summary>
internal sealed record SummaryInformation
{
    public required string Subject { get; init; }

    public required string Author { get; init; }

    public required string Comments { get; init; }

    /// <summary>Platform and language, for example <c>x64;1033</c>.</summary>
    public required string Template { get; init; }

    /// <summary>Different for every two packages that differ.</summary>
    public required Guid PackageCode { get; init; }

    /// <summary>Lowest Windows Installer that reads the package, as 100 times its version.</summary>
    public required int MinimumInstaller { get; init; }

    public required DateTime Time { get; init; }
}
