
namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>Names of files and folders (Windows Installer: Filename data type).</summary>
internal static class FileNames
{
    private const char Separator = '|';

    /// <summary>The attributes for <c>long</c> or <c>short|long</c>.</summary>
    public static object?[] Of(string name)
    {
        var separator = name.IndexOf(Separator);
        return
        [
            WixXml.Attribute("Name", name.Substring(separator + 1)),
            separator < 0 ? null : WixXml.Attribute("ShortName", name.Substring(0, separator)),
        ];
    }
}
