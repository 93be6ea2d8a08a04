using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Preview.Requests;

namespace Django.Iis.Preview.Tests;

/// <summary>
/// No URL reaches what is not public, however it is spelled: in both layouts, for every hosting model, static mode and front end. The evaluator is told
/// that IIS opens files under all the names that Windows knows, although IIS itself refuses most.
/// </summary>
public class ReachabilityTests
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "OPTIONS", "TRACE", "PROPFIND"];

    public static TheoryData<string, LayoutKind> PlansAndLayouts
    {
        get
        {
            var data = new TheoryData<string, LayoutKind>();
            foreach (var plan in PlanMatrix.Names)
            {
                data.Add(plan, LayoutKind.Installed);
                data.Add(plan, LayoutKind.Nested);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PlansAndLayouts))]
    public void NothingButPublicFilesIsSent(string plan, LayoutKind kind)
    {
        using var site = PackagedSite.Create(PlanMatrix.Plan(plan));
        var evaluator = Judge(site, kind);
        var isPublic = Public(site, kind);

        var sent =
            from path in Secrets(site, kind)
            from spelling in Spellings.Of(path)
            let address = site.Plan.AppPath.TrimEnd('/') + spelling
            // Handlers look at the verb whatever the spelling.
            from method in spelling == "/" + path ? Methods : Methods.Take(1)
            let verdict = evaluator.Evaluate(new PreviewRequest(address) { Method = method })
            where verdict.File is { } file && !isPublic(file)
            select $"{method} {address} sends {verdict.File}";

        Assert.Empty(sent.Take(5));
    }

    [Theory]
    [MemberData(nameof(PlansAndLayouts))]
    public void NoCorrectRequestEndsInADamagedConfiguration(string plan, LayoutKind kind)
    {
        using var site = PackagedSite.Create(PlanMatrix.Plan(plan));
        var evaluator = Judge(site, kind);
        string[] addresses = ["/", "/static/css/site.css", "/static/missing.css", "/media/photo.jpg", "/api/x", "/admin/", "/some/page", "/web.config"];

        var verdicts = addresses.Select(address => evaluator.Evaluate(new PreviewRequest(site.Plan.AppPath.TrimEnd('/') + address)));

        Assert.DoesNotContain(verdicts, verdict => verdict.Status.StartsWith("500", StringComparison.Ordinal));
    }

    /// <summary>The judge must be able to find something: with the guards of the front end taken away, it does.</summary>
    [Fact]
    public void WithoutTheGuardsTheJudgeFindsTheHole()
    {
        using var site = PackagedSite.Create(PlanMatrix.WithFrontEnd with { Web = new WebPlan { FrontEnd = new FrontEndPlan(), SecurityHeaders = false } });
        var config = site.Model.Files.Single(file => file.Layout == LayoutKind.Nested).Source;
        var text = System.IO.File.ReadAllText(config);
        System.IO.File.WriteAllText(config, text.Replace("<add sequence=", "<remove sequence=", StringComparison.Ordinal).Replace("<add segment=", "<remove segment=", StringComparison.Ordinal));

        Assert.Equal("__app__/requirements.txt", Judge(site, LayoutKind.Nested).Evaluate(new PreviewRequest("/__app__/requirements.txt")).File);
    }

    private static RequestEvaluator Judge(PackagedSite site, LayoutKind kind) => site.Evaluator(kind, refusesOtherNames: false);

    /// <summary>Every file of the package that is not meant for browsers, by the paths that an attacker would guess, in the nested tree and beside the web root.</summary>
    private static IEnumerable<string> Secrets(PackagedSite site, LayoutKind kind)
    {
        var isPublic = Public(site, kind);
        var placed = site.Model.Layout(kind).Place(site.Model.Files).Select(file => file.Path).Where(path => !isPublic(path));
        return placed
            .SelectMany(path => (string[])[path, "../" + path, path.Replace("releases/1.0.0/", "", StringComparison.Ordinal), path.Replace("releases/1.0.0/", "../", StringComparison.Ordinal)])
            .Concat(PackagedSite.Data.SelectMany(path => (string[])["__data__/" + path, path]))
            .Concat(["web.config", "static/staticfiles.json", "static/web.config", "__app__", "__python__", "__setup__", "__data__"])
            .Where(path => !path.StartsWith("media/photo", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
    }

    private static Func<string, bool> Public(PackagedSite site, LayoutKind kind)
    {
        var files = site.Model.Layout(kind).Place(site.Model.Files)
            .Where(file => (file.File.Role == FileRole.Static && file.File.Path != "staticfiles.json") || (file.File.Role == FileRole.WebRoot && file.File.Path != "web.config"))
            .Select(file => file.Path)
            .Append("media/photo.jpg")
            .ToHashSet(StringComparer.Ordinal);
        return files.Contains;
    }
}
