using System.IO;
using System.Text;
using Django.Iis.Core.Sites;

namespace Django.Iis.Tasks;

/// <summary>A site model on disk, as the targets hand it on.</summary>
internal static class SiteModelFile
{
    public static string Format(SiteModel model) => Encoding.UTF8.GetString(SiteModelXml.Write(model));

    public static SiteModel Read(string path) => SiteModelXml.Read(File.ReadAllBytes(path));
}
