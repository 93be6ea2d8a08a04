using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource;

/// <summary>Where the source finds files: below the folder that the project binds to a name, so that the folder can be anywhere.</summary>
internal static class WixPath
{
    /// <summary>The folder of all files, beside the project; also the name that it is bound to.</summary>
    public const string Payload = "payload";

    /// <summary>Below the payload: what is installed, as it is installed.</summary>
    public const string Files = "files";

    /// <summary>Below the payload: what the package carries for its own use.</summary>
    public const string Binaries = "binaries";

    public const string Icons = "icons";

    /// <summary>An attribute that points to a file.</summary>
    /// <param name="name">Name of the attribute.</param>
    /// <param name="folder">One of the payload's folders.</param>
    /// <param name="path">Below that, separated by <c>/</c>.</param>
    public static XAttribute Attribute(string name, string folder, string path) =>
        new(name, $@"!(bindpath.{Payload})\{folder}\{WixText.Escape(path).Replace('/', '\\')}");
}
