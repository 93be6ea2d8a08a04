using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.IO;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Transforms;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Core.WebConfigs.Validation;
using Django.Iis.Diagnostics;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>
/// Writes each layout's web.config: generated from the plan or merged into the project's own, then transformed. A layout's
/// file stands in a folder of the layout's name.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class BuildWebConfig : DjangoTask
{
    /// <summary>The site model without files.</summary>
    [Required]
    public string Plan { get; set; } = "";

    /// <summary>Full path of the project's own web.config; empty when there is none.</summary>
    public string ProjectWebConfig { get; set; } = "";

    /// <summary>Full paths of the transforms, in order.</summary>
    public string[] Transforms { get; set; } = [];

    /// <summary>Full path of Microsoft.Web.XmlTransform.dll.</summary>
    [Required]
    public string XdtAssembly { get; set; } = "";

    /// <summary>Full paths of the folders that the project imports from, manage.py's first.</summary>
    public string[] ImportFolders { get; set; } = [];

    /// <summary>The project's settings module.</summary>
    public string SettingsModule { get; set; } = "";

    /// <summary>The folder to write to.</summary>
    [Required]
    public string Destination { get; set; } = "";

    protected override void ExecuteCore()
    {
        var site = SiteModelFile.Read(FullPath(Plan));
        var source = ProjectWebConfig.Length == 0 ? "web.config" : FullPath(ProjectWebConfig);
        var review = new ConfigReview();
        try
        {
            Build(site, source, review);
        }
        catch (DiagnosticException problem) when (review.Findings.Any(known => known.Finding.IsError && known.File == problem.File && known.Line == problem.Line))
        {
            // One mistake, which the review has told more of than the merging.
        }
        finally
        {
            Report(review);
        }
    }

    private void Build(SiteModel site, string source, ConfigReview review)
    {
        ReviewOwn(review, site);
        foreach (var kind in SiteLayouts.Kinds)
        {
            var generated = WebConfigGenerator.Generate(site.Hosting, site.Layout(kind), site.Variables, site.SiteName);
            var merged = ProjectWebConfig.Length == 0 ? generated : WebConfigMerger.Merge(FullPath(ProjectWebConfig), generated, site.Variables);
            // What a transform has to say is the same for both layouts.
            var text = Transform(merged, source, report: kind == SiteLayouts.Kinds[0]);
            if (text is not null)
            {
                // A transform may have put one in.
                WebConfigSecrets.Check(WebConfigText.Parse(text, source), source, site.Variables);
                review.AddResult(text, ProjectWebConfig.Length == 0 ? null : source, Transforms, site.Hosting, site.Layout(kind), [.. ImportFolders.Select(FullPath)], SettingsModule);
                AtomicFile.WriteTextIfDifferent(PathOf(FullPath(Destination), kind), text);
            }
        }
    }

    // Before merging, which stops at the first contradiction.
    private void ReviewOwn(ConfigReview review, SiteModel site)
    {
        if (ProjectWebConfig.Length == 0)
        {
            return;
        }

        review.AddOwn(FullPath(ProjectWebConfig), site.Hosting, site.Layout(SiteLayouts.Kinds[0]), [.. ImportFolders.Select(FullPath)], SettingsModule);
    }

    private void Report(ConfigReview review)
    {
        foreach (var (file, line, finding) in review.Findings)
        {
            if (finding.IsError)
            {
                LogError(finding.Descriptor.Code, finding.Text, file, line);
            }
            else
            {
                LogWarning(finding.Descriptor.Code, finding.Text, file, line);
            }
        }
    }

    /// <summary>Where a layout's web.config is written.</summary>
    internal static string PathOf(string folder, LayoutKind kind) => Path.Combine(folder, kind.ToString(), "web.config");

    private string? Transform(XDocument document, string source, bool report)
    {
        var result = WebConfigTransformer.Apply(WebConfigText.Format(document, ProjectWebConfig.Length == 0 ? null : source), source, Transforms, XdtAssembly);
        if (report)
        {
            foreach (var message in result.Messages)
            {
                LogTransform(message);
            }
        }

        return result.Xml;
    }

    private void LogTransform(TransformMessage message)
    {
        if (message.Severity == TransformSeverity.Error)
        {
            LogError(message.Code, message.Text, message.File, message.Line, message.Column);
        }
        else
        {
            LogWarning(message.Code, message.Text, message.File, message.Line, message.Column);
        }
    }
}
