namespace Django.Iis.Msi.Authoring;

/// <summary>The language of the texts in a package.</summary>
internal static class ProductLanguage
{
    /// <summary>English (United States), as a Windows language identifier.</summary>
    public const string Identifier = "1033";
}
