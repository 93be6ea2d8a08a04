using System;
using System.Linq;
using Django.Iis.Tests;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

/// <summary>STATIC_URL beside who serves the static files.</summary>
public sealed class PlanSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Iis")]
    [InlineData("WhiteNoise")]
    public void AnAddressThatTheProjectKeepsMustBeTheServedOne(string mode)
    {
        Assert.False(Plan(mode, "/static/", "/shop", ownSettings: "STATIC_URL"));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("DJIIS1307", error.Code);
        Assert.Contains("'/shop/static/'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Iis", "/static/", "/shop", "", "/shop/static/")]
    [InlineData("WhiteNoise", "/static/", "/shop", "", "/shop/static/")]
    [InlineData("Iis", "static/", "/shop", "STATIC_URL", "/shop/static/")]
    [InlineData("Iis", "/SHOP/static/", "/shop", "STATIC_URL", "/SHOP/static/")]
    [InlineData("WhiteNoise", "/static/", "/", "STATIC_URL", "/static/")]
    public void AnyOtherIsMadeTheServedOne(string mode, string staticUrl, string appPath, string ownSettings, string planned)
    {
        Assert.True(Plan(mode, staticUrl, appPath, ownSettings), string.Join("\n", _engine.Errors.Select(error => error.Message)));

        Assert.Contains($"\"{planned}\"", System.IO.File.ReadAllText(_folder["plan.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void NobodyServesWhatIsNotCollected()
    {
        Assert.True(Plan("None", "/static/", "/shop", "STATIC_URL", collects: false));

        Assert.DoesNotContain("static/", System.IO.File.ReadAllText(_folder["plan.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void WhiteNoiseCannotServeAnotherHosts()
    {
        Assert.False(Plan("WhiteNoise", "https://cdn.example/static/", "/", ""));

        Assert.Equal("DJIIS1314", Assert.Single(_engine.Errors).Code);
    }

    private bool Plan(string mode, string staticUrl, string appPath, string ownSettings, bool collects = true)
    {
        using var task = new PlanSite
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            ProjectName = "Shop",
            SiteName = "Shop",
            AppPath = appPath,
            ProductVersion = "1.0.0",
            EnvironmentName = "Production",
            Manufacturer = "Example",
            TargetPlatform = "win_amd64",
            PythonVersion = "3.13",
            Runtime = "Machine",
            Hosting = "HttpPlatform",
            Server = "waitress",
            Launcher = "true",
            RemoteUser = "None",
            Processes = "1",
            StartupTimeLimit = "60",
            RequestTimeout = "120",
            StdoutLog = "true",
            CollectsStaticFiles = collects,
            StaticUrl = staticUrl,
            OwnSettings = ownSettings,
            WebProperties = [Property("DjangoStaticFiles", mode)],
            Plan = _folder["plan.xml"],
        };
        return task.Execute();
    }

    private static ITaskItem Property(string name, string value)
    {
        var item = new TaskItem(name);
        item.SetMetadata("Value", value);
        return item;
    }
}
