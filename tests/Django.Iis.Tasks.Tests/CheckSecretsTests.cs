using System;
using System.Linq;
using Django.Iis.Tests;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

public sealed class CheckSecretsTests : IDisposable
{
    /// <summary>Made up, and put together so that no scanner of repositories takes it for a real one.</summary>
    private const string Token = "ghp_" + "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzAbC";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EverySecretIsAnErrorAtItsPlaceAndNeverShown()
    {
        var settings = _folder.Write("shop/settings.py", $"DEBUG = True\nTOKEN = '{Token}'\n");
        var key = _folder.Write("certs/server.key", "x");

        Assert.False(Check(settings, key));

        Assert.Equal([("DJIIS1042", settings, 2), ("DJIIS1041", key, 0)], _engine.Errors.Select(error => (error.Code, error.File, error.LineNumber)));
        Assert.All(_engine.Errors, error => Assert.DoesNotContain(Token, error.Message, StringComparison.Ordinal));
        Assert.Contains("<DjangoAllowedSecret Include=\"shop/settings.py\" />", _engine.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsAllowedByNameIsNone()
    {
        var key = _folder.Write("certs/dev.key", "x");

        Assert.True(Check([key], task => task.Allowed = ["certs/dev.key"]));
    }

    [Fact]
    public void AStaticFileIsBlamedWhereItComesFromAndOnce()
    {
        var source = _folder.Write("shop/static/app.js", $"var token = '{Token}';");
        _folder.Write("obj/static/app.js", $"var token = '{Token}';");
        _folder.Write("obj/static/app.0123456789ab.js", $"var token = '{Token}';");

        Assert.False(Check([], task => (task.StaticFolder, task.StaticSources) = ("obj/static", ["shop/static"])));

        Assert.Equal(source, Assert.Single(_engine.Errors).File);
    }

    [Fact]
    public void AStaticFileOfARequiredPackageIsNotTheProjects()
    {
        _folder.Write("obj/venv/admin/static/vendor.js", Token);
        _folder.Write("obj/static/vendor.js", Token);

        Assert.True(Check([], task => (task.StaticFolder, task.StaticSources, task.KnownFolders) = ("obj/static", ["obj/venv/admin/static"], ["obj/venv"])));
    }

    [Fact]
    public void AFrontEndsBuildIsLookedAtToo()
    {
        var script = _folder.Write("frontend/dist/assets/index.js", $"const token = '{Token}';");
        var environment = _folder.Write("frontend/dist/.env.production", "API=/api\n");

        Assert.False(Check([], task => task.FrontEndFolder = "frontend/dist"));

        Assert.Equal([("DJIIS1041", environment), ("DJIIS1042", script)], _engine.Errors.Select(error => (error.Code, error.File)));
    }

    [Fact]
    public void AFrontEndsFileCanBeAllowed()
    {
        _folder.Write("frontend/dist/config.js", $"const token = '{Token}';");

        Assert.True(Check([], task => (task.FrontEndFolder, task.Allowed) = ("frontend/dist", ["frontend/dist/config.js"])));
    }

    private bool Check(params string[] content) => Check(content, _ => { });

    private bool Check(string[] content, Action<CheckSecrets> configure)
    {
        using var task = new CheckSecrets { BuildEngine = _engine, ProjectFile = _folder["Shop.csproj"], Content = [.. content.Select(path => new TaskItem(path))] };
        configure(task);
        return task.Execute();
    }
}
