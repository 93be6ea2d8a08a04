using System.Globalization;
using Django.Iis.Msi.Summary;

namespace Django.Iis.Msi.Inspection;

/// <summary>What the properties of the summary are called (Windows Installer: Summary Information Stream Property Set).</summary>
internal static class SummaryPropertyNames
{
    private const int LastAuthor = 8;
    private const int LastPrinted = 11;
    private const int CharacterCount = 16;

    public static string Of(int property) => property switch
    {
        SummaryProperties.CodePage => "Codepage",
        SummaryProperties.Title => "Title",
        SummaryProperties.Subject => "Subject",
        SummaryProperties.Author => "Author",
        SummaryProperties.Keywords => "Keywords",
        SummaryProperties.Comments => "Comments",
        SummaryProperties.Template => "Template",
        LastAuthor => "Last Saved By",
        SummaryProperties.PackageCode => "Revision Number",
        LastPrinted => "Last Printed",
        SummaryProperties.CreateTime => "Create Time/Date",
        SummaryProperties.LastSaveTime => "Last Saved Time/Date",
        SummaryProperties.MinimumInstaller => "Page Count",
        SummaryProperties.SourceKind => "Word Count",
        CharacterCount => "Character Count",
        SummaryProperties.CreatingApplication => "Creating Application",
        SummaryProperties.Security => "Security",
        _ => "Property " + property.ToString(CultureInfo.InvariantCulture),
    };
}
