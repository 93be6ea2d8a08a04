using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Preview.Tests;

/// <summary>Every combination that decides what IIS serves: hosting model, static mode, front end, place below the site.</summary>
internal static class PlanMatrix
{
    private static readonly HostingPlan Waitress = new()
    {
        Model = HostingModel.HttpPlatform,
        Server = DjangoServer.Waitress,
        Application = "django_iis.wsgi:application",
        SettingsModule = "django_iis.settings",
        PythonExecutable = @"%ProgramFiles%\Python313\python.exe",
        AppPath = "/",
        StaticPath = "static",
        StaticUrl = "/static/",
    };

    private static readonly HostingPlan Wfastcgi = Waitress with { Model = HostingModel.FastCgi, Server = DjangoServer.Wfastcgi };

    private static readonly IReadOnlyDictionary<string, HostingPlan> Plans = All().ToDictionary(
        plan => string.Create(CultureInfo.InvariantCulture, $"{plan.Model} {plan.Web.StaticFiles} {(plan.Web.FrontEnd is null ? "alone" : "front end")} {(plan.Web.MediaPath is null ? "" : "media ")}{plan.AppPath}"));

    public static IEnumerable<string> Names => Plans.Keys;

    public static HostingPlan Plan(string name) => Plans[name];

    /// <summary>The usual site, to vary.</summary>
    public static HostingPlan Usual => Waitress;

    public static HostingPlan WithFrontEnd => Waitress with { Web = new WebPlan { FrontEnd = new FrontEndPlan() } };

    private static IEnumerable<HostingPlan> All() =>
        from model in (HostingPlan[])[Waitress, Wfastcgi]
        from mode in (StaticFilesMode[])[StaticFilesMode.Iis, StaticFilesMode.WhiteNoise, StaticFilesMode.None]
        from frontEnd in (FrontEndPlan?[])[null, new FrontEndPlan { UrlPrefixes = mode == StaticFilesMode.WhiteNoise ? ["api", "admin", "static"] : ["api", "admin"] }]
        // The handler's module is all that differs under FastCGI.
        from media in (string?[])(model.Model == HostingModel.FastCgi ? [null] : [null, "media"])
        from path in (string[])(model.Model == HostingModel.FastCgi ? ["/"] : ["/", "/app"])
        select model with
        {
            AppPath = path,
            StaticPath = mode == StaticFilesMode.Iis ? "static" : null,
            StaticUrl = mode == StaticFilesMode.None ? null : path.TrimEnd('/') + "/static/",
            Web = new WebPlan { StaticFiles = mode, FrontEnd = frontEnd, MediaPath = media },
        };
}
