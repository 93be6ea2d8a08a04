using System.Collections.Generic;

namespace Django.Iis.Msi.Summary;

/// <summary>The summary information of a package as it was read (Windows Installer: Summary Property Descriptions).</summary>
/// <param name="Values">By property id: a text, an <see cref="int"/> (numbers of 16 bits too) or a <see cref="System.DateTime"/> in UTC.</param>
internal sealed record SummaryProperties(IReadOnlyDictionary<int, object> Values)
{
    public const int CodePage = 1;

    public const int Template = 7;

    public const int PackageCode = 9;

    /// <summary>Lowest Windows Installer that reads the package, as 100 times its version (Page Count Summary).</summary>
    public const int MinimumInstaller = 14;

    /// <summary>What the source looks like (Word Count Summary).</summary>
    public const int SourceKind = 15;

    public string? TextOf(int property) => Values.TryGetValue(property, out var value) ? value as string : null;

    public int? NumberOf(int property) => Values.TryGetValue(property, out var value) ? value as int? : null;
}
