using System;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;
using Django.Iis.Preview;
using Django.Iis.Preview.Requests;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Says what IIS would do with an address: which handler serves it with which file, or which rule refuses it.</summary>
[MSBuildMultiThreadableTask]
public sealed class ExplainUrl : DjangoTask
{
    /// <summary>The site model.</summary>
    [Required]
    public string Model { get; set; } = "";

    /// <summary>Path and query, as a browser sends them; with or without scheme and host.</summary>
    public string Url { get; set; } = "";

    public string Method { get; set; } = "GET";

    /// <summary>The environment, where the project has several; empty otherwise.</summary>
    public string EnvironmentName { get; set; } = "";

    protected override void ExecuteCore()
    {
        var address = PathOf(Url.Trim());
        if (!address.StartsWith("/", StringComparison.Ordinal))
        {
            throw ConfigDiagnostics.NoUrl.At(ProjectFile, 0, Url);
        }

        var environment = EnvironmentName.Length == 0 ? "" : EnvironmentName + ", ";
        var site = SiteModelFile.Read(FullPath(Model));
        foreach (var kind in SiteLayouts.Kinds)
        {
            var verdict = PackageSite.Of(site, kind).Evaluate(new PreviewRequest(address) { Method = Method });
            Say($"{environment}{(kind == LayoutKind.Installed ? "MSI" : "Web Deploy")}: {Method} {address}: {Sentence(verdict)}");
        }
    }

    private static string PathOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var slash = scheme < 0 ? 0 : url.IndexOf('/', scheme + "://".Length);
        return slash < 0 ? "/" : url.Substring(slash);
    }

    private static string Sentence(Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.File => $"{verdict.Status}, the file {verdict.File} as {verdict.MimeType}; {verdict.Reason}",
        VerdictKind.Refused => $"refused with {verdict.Status}; {verdict.Reason}",
        VerdictKind.Redirect => $"redirected with {verdict.Status}; {verdict.Reason}",
        VerdictKind.Django => $"Django answers; {verdict.Reason}",
        _ => verdict.Reason,
    };
}
