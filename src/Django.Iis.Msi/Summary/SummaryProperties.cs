using System;
using System.Collections.Generic;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.Summary;

/// <summary>The summary information of a package as it is stored (Windows Installer: Summary Property Descriptions).</summary>
/// <param name="Values">By property id: a text, an <see cref="int"/> (numbers of 16 bits too) or a <see cref="DateTime"/> in UTC.</param>
internal sealed record SummaryProperties(IReadOnlyDictionary<int, object> Values)
{
    public const int CodePage = 1;

    public const int Title = 2;

    public const int Subject = 3;

    public const int Author = 4;

    public const int Keywords = 5;

    public const int Comments = 6;

    public const int Template = 7;

    public const int PackageCode = 9;

    public const int CreateTime = 12;

    public const int LastSaveTime = 13;

    /// <summary>Lowest Windows Installer that reads the package, as 100 times its version (Page Count Summary).</summary>
    public const int MinimumInstaller = 14;

    /// <summary>What the source looks like (Word Count Summary).</summary>
    public const int SourceKind = 15;

    public const int CreatingApplication = 18;

    public const int Security = 19;

    /// <summary>Long file names, compressed (Windows Installer: Word Count Summary).</summary>
    private const int CompressedLongNames = 2;

    /// <summary>Read-only recommended (Windows Installer: Security Summary).</summary>
    private const int ReadOnlyRecommended = 2;

    public static SummaryProperties Of(SummaryInformation summary) => new(new SortedDictionary<int, object>
    {
        // As nearly all packages have: not every Windows Installer takes UTF-8 here.
        [CodePage] = Encodings.CodePage.Western,
        [Title] = "Installation Database",
        [Subject] = summary.Subject,
        [Author] = summary.Author,
        [Keywords] = "Installer",
        [Comments] = summary.Comments,
        [Template] = summary.Template,
        [PackageCode] = InstallerIdentity.Format(summary.PackageCode),
        [CreateTime] = summary.Time,
        [LastSaveTime] = summary.Time,
        [MinimumInstaller] = summary.MinimumInstaller,
        [SourceKind] = CompressedLongNames,
        [CreatingApplication] = "Django.Iis.Sdk",
        [Security] = ReadOnlyRecommended,
    });

    public string? TextOf(int property) => Values.TryGetValue(property, out var value) ? value as string : null;

    public int? NumberOf(int property) => Values.TryGetValue(property, out var value) ? value as int? : null;
}
