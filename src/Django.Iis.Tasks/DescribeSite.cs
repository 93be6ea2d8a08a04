using System.IO;
using System.Text;
using System.Xml.Linq;
using Django.Iis.Core.IO;
using Django.Iis.Core.NativeNeeds;
using Django.Iis.Core.Python;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes, for each layout, what set-up has to know on the server. A layout's file stands in a folder of the layout's name.</summary>
[MSBuildMultiThreadableTask]
public sealed class DescribeSite : SetupTask
{
    /// <summary>The site model without files.</summary>
    [Required]
    public string Plan { get; set; } = "";

    /// <summary>The folder with a web.config for each layout.</summary>
    [Required]
    public string WebConfigFolder { get; set; } = "";

    /// <summary>What <see cref="FindNativeNeeds"/> wrote.</summary>
    [Required]
    public string NativeNeeds { get; set; } = "";

    /// <summary>The folder to write to; a file that would not change keeps its time.</summary>
    [Required]
    public string Destination { get; set; } = "";

    protected override void ExecuteCore()
    {
        var setup = ReadPlan();
        var plan = SiteModelFile.Read(FullPath(Plan));
        var needs = NativePrerequisites.Of(NativeNeedsXml.Read(FullPath(NativeNeeds)).Needs, TargetPlatform.Parse(plan.Platform, ProjectFile));
        foreach (var kind in SiteLayouts.Kinds)
        {
            var webConfig = XDocument.Load(BuildWebConfig.PathOf(FullPath(WebConfigFolder), kind));
            var description = SiteDescriber.Describe(plan with { Prerequisites = needs }, setup, kind, webConfig);
            AtomicFile.WriteTextIfDifferent(PathOf(FullPath(Destination), kind), Encoding.UTF8.GetString(SiteDescriptionXml.Write(description)));
        }
    }

    /// <summary>Where a layout's description is written.</summary>
    internal static string PathOf(string folder, LayoutKind kind) => Path.Combine(folder, kind.ToString(), SiteDescription.FileName);
}
