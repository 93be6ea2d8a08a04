using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Projects;
using Django.Iis.Tests;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

/// <summary>The checks that come before anything is run or written.</summary>
[Collection(ShellCollection.Name)]
public sealed class LocateDjangoProjectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public LocateDjangoProjectTests()
    {
        _folder.Write("src/manage.py", "");
        _folder.Write("src/requirements.txt", "-r common.txt\n");
        _folder.Write("src/common.txt", "Django\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheProjectsPartsAreFound()
    {
        using var task = Locate();

        Assert.Equal(_folder["src/manage.py"], task.ManagePy);
        Assert.Equal(_folder["src"], task.ApplicationRoot);
        Assert.Equal(_folder["src/requirements.txt"], task.Requirements);
        Assert.Equal([_folder["src/requirements.txt"], _folder["src/common.txt"]], task.RequirementFileList);
        Assert.Equal("1.2.3", task.ProductVersion);
        Assert.Empty(_engine.Warnings);
        Assert.Empty(_engine.Messages);
    }

    [Theory]
    [InlineData(nameof(LocateDjangoProject.TargetPlatform), "PythonTargetPlatform", "linux")]
    [InlineData(nameof(LocateDjangoProject.Hosting), "DjangoHostingModel", "Cgi")]
    [InlineData(nameof(LocateDjangoProject.Server), "DjangoServer", "gunicorn")]
    [InlineData(nameof(LocateDjangoProject.Runtime), "PythonRuntime", "Embedded")]
    [InlineData(nameof(LocateDjangoProject.RemoteUser), "DjangoRemoteUser", "Kerberos")]
    [InlineData(nameof(LocateDjangoProject.MsiBackend), "DjangoMsiBackend", "Nsis")]
    [InlineData(nameof(LocateDjangoProject.XdtEngine), "DjangoXdtEngine", "Web")]
    [InlineData(nameof(LocateDjangoProject.Checks), "DjangoChecks", "some")]
    [InlineData(nameof(LocateDjangoProject.CheckMigrations), "DjangoCheckMigrations", "1")]
    [InlineData(nameof(LocateDjangoProject.CheckFailLevel), "DjangoCheckFailLevel", "Fatal")]
    [InlineData(nameof(LocateDjangoProject.OwnSettings), "DjangoOwnSettings", "DATABASE")]
    [InlineData(nameof(LocateDjangoProject.IncludeTests), "DjangoIncludeTests", "some")]
    [InlineData(nameof(LocateDjangoProject.CompileMessages), "DjangoCompileMessages", "yes")]
    public void AnUnknownWordIsAnErrorThatNamesTheProperty(string parameter, string property, string value)
    {
        var error = Refusal(task => typeof(LocateDjangoProject).GetProperty(parameter)!.SetValue(task, value));

        Assert.Equal("DJIIS1004", error.Code);
        Assert.StartsWith($"'{value}' is not a value of {property}. Use one of: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DjangoStaticFiles", "Nginx")]
    [InlineData("DjangoStaticImmutable", "always")]
    [InlineData("DjangoMedia", "WhiteNoise")]
    [InlineData("DjangoSecurityHeaders", "strict")]
    [InlineData("DjangoHttpsRedirect", "true")]
    [InlineData("DjangoCompression", "gzip")]
    [InlineData("DjangoWebSockets", "wss")]
    [InlineData("DjangoPreload", "1")]
    public void AnUnknownWordOfTheWebIsAnErrorThatNamesTheProperty(string property, string value)
    {
        var error = Refusal(task => task.WebProperties = [WebProperty(property, value)]);

        Assert.Equal("DJIIS1004", error.Code);
        Assert.StartsWith($"'{value}' is not a value of {property}. Use one of: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5GB")]
    [InlineData("-1")]
    [InlineData("100 MiB")]
    public void ASizeThatIisCannotHoldIsAnError(string value)
    {
        var error = Refusal(task => task.WebProperties = [WebProperty("DjangoMaxRequestBody", value)]);

        Assert.Equal("DJIIS1409", error.Code);
        Assert.Contains("DjangoMaxRequestBody", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PrefixesWithoutAFrontEndAreAnError() =>
        Assert.Equal("DJIIS1313", Refusal(task => task.WebProperties = [WebProperty("DjangoUrlPrefixes", "api;admin")]).Code);

    [Theory]
    [InlineData("Content Type", "x")]
    [InlineData("X-Frame", "a\nb")]
    public void AHeaderThatCannotBeSentIsAnError(string name, string value) =>
        Assert.Equal("DJIIS1419", Refusal(task => task.ResponseHeaders = [HeaderItem(name, value)]).Code);

    [Fact]
    public void APatchLevelMeansNothingToTheServersOwnPython()
    {
        using var task = Locate(task => task.PythonVersion = "3.13.2");

        Assert.Contains("any patch level", _engine.Message("DJIIS1110")?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APatchLevelChoosesABundledPython()
    {
        using var task = Locate(task => (task.PythonVersion, task.Runtime) = ("3.13.2", "Bundled"));

        Assert.Empty(_engine.Messages);
    }

    [Fact]
    public void APythonThatIsNewerThanTheSdkIsAMessage()
    {
        using var task = Locate(task => task.PythonVersion = "3.15");

        Assert.NotNull(_engine.Message("DJIIS1111"));
    }

    [Fact]
    public void AnUnknownFormatIsAnErrorThatNamesIt()
    {
        var error = Refusal(task => task.Formats = "Msi;Deb");

        Assert.Equal("DJIIS1004", error.Code);
        Assert.Contains("'Deb' is not a value of DjangoPackageFormats", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FormatsMayStandOnLinesOfTheirOwn()
    {
        using var task = Locate(task => task.Formats = "\n  Msi;\n  webdeploy;\n");
    }

    [Theory]
    [InlineData("three")]
    [InlineData("3")]
    [InlineData("3.9")]
    [InlineData("2.7")]
    [InlineData("4.0")]
    [InlineData("3.13.x")]
    [InlineData(">=3.13")]
    public void ABadPythonVersionIsAnError(string version) =>
        Assert.Equal("DJIIS1105", Refusal(task => task.PythonVersion = version).Code);

    [Theory]
    [InlineData("3.10")]
    [InlineData("3.13.1")]
    public void AGoodPythonVersionIsTaken(string version)
    {
        using var task = Locate(task => task.PythonVersion = version);
    }

    [Fact]
    public void ADateIsAVersionThatNoInstallerCarriesAndTheErrorProposesAnother()
    {
        var error = Refusal(task => task.ProjectVersion = "2026.11.20");

        Assert.Equal(("DJIIS1601", _folder["Shop.csproj"]), (error.Code, error.File));
        Assert.Contains("26.11.20", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AVersionThatIsNoNumberIsAnError() => Assert.Equal("DJIIS1605", Refusal(task => task.ProjectVersion = "v1").Code);

    [Theory]
    [InlineData("1.2.3-beta.1")]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.3+abc")]
    public void ACutVersionIsAMessage(string version)
    {
        using var task = Locate(task => task.ProjectVersion = version);

        Assert.Equal("1.2.3", task.ProductVersion);
        Assert.Contains($"'{version}' becomes 1.2.3", _engine.Message("DJIIS1602")?.Message, StringComparison.Ordinal);
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void ASecretWithAValueIsAnErrorWithoutTheValue()
    {
        var error = Refusal(task => task.EnvironmentVariables = [Variable("API_TOKEN", "hunter2", ("Secret", "True"))]);

        Assert.Equal("DJIIS1016", error.Code);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABadVariableNameIsAnError() =>
        Assert.Equal("DJIIS1015", Refusal(task => task.EnvironmentVariables = [Variable("A=B", "1")]).Code);

    [Fact]
    public void OnlyTheVariablesOfThisEnvironmentAreTheSites()
    {
        using var task = Locate(task => task.EnvironmentVariables =
        [
            Variable("ALWAYS", "1"),
            Variable("HERE", "1", ("Environment", "Staging; production")),
            Variable("ELSEWHERE", "1", ("Environment", "Staging")),
        ]);

        Assert.Equal(["ALWAYS", "HERE"], task.SiteVariables.Select(item => item.ItemSpec));
    }

    [Fact]
    public void TheBuildGetsTheSitesVariablesItsOwnAndStandInsForSecrets()
    {
        using var shell = new ShellVariables(("SECRET_KEY", null), ("DJANGO_SECRET_KEY", null), ("API_TOKEN", null));
        using var task = Locate(task =>
        {
            task.EnvironmentVariables = [Variable("TITLE", "Shop"), Variable("API_TOKEN", "", ("Secret", "true"))];
            task.BuildEnvironment = [Variable("DATABASE_URL", "sqlite://")];
        });

        Assert.Equal(
            [
                ("API_TOKEN", BuildVariables.StandIn), ("DATABASE_URL", "sqlite://"), ("DJANGO_SECRET_KEY", BuildVariables.StandIn),
                ("SECRET_KEY", BuildVariables.StandIn), ("TITLE", "Shop"),
            ],
            task.PythonVariables.Select(item => (item.ItemSpec, item.GetMetadata("Value"))));
    }

    [Fact]
    public void ASecretThatTheMachineSetsKeepsItsValue()
    {
        using var shell = new ShellVariables(("SECRET_KEY", "mine"), ("DJANGO_SECRET_KEY", ""));
        using var task = Locate();

        Assert.Equal(["DJANGO_SECRET_KEY"], task.PythonVariables.Select(item => item.ItemSpec));
    }

    [Fact]
    public void ASecretIsPassedOnWithoutAValue()
    {
        using var task = Locate(task => task.EnvironmentVariables = [Variable("API_TOKEN", "", ("Secret", "true"))]);

        var item = Assert.Single(task.SiteVariables);
        Assert.Equal(("API_TOKEN", "", "true"), (item.ItemSpec, item.GetMetadata("Value"), item.GetMetadata("Secret")));
    }

    [Fact]
    public void WixIsRefusedWhereItDoesNotRun()
    {
        var error = Refusal(task => task.MsiBackend = "wix");

        Assert.Equal("DJIIS1661", error.Code);
        Assert.Contains("BuiltIn", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Windows_NT", "Msi")]
    [InlineData("Unix", "WebDeploy;WixSource")]
    public void WixIsTakenWhereItRunsOrHasNothingToDo(string system, string formats)
    {
        using var task = Locate(task => (task.MsiBackend, task.BuildSystem, task.Formats) = ("Wix", system, formats));

        Assert.Equal("1.2.3", task.ProductVersion);
    }

    private static TaskItem Variable(string name, string value, params (string Name, string Value)[] metadata)
    {
        var item = new TaskItem(name, new Dictionary<string, string> { ["Value"] = value });
        foreach (var (key, text) in metadata)
        {
            item.SetMetadata(key, text);
        }

        return item;
    }

    private LocateDjangoProject Locate(Action<LocateDjangoProject>? set = null)
    {
        var task = Task(set);
        Assert.True(task.Execute(), string.Join('\n', _engine.Errors.Select(error => error.Message)));
        return task;
    }

    private BuildErrorEventArgs Refusal(Action<LocateDjangoProject> set)
    {
        using var task = Task(set);
        Assert.False(task.Execute());
        return Assert.Single(_engine.Errors);
    }

    private static TaskItem WebProperty(string name, string value) => HeaderItem(name, value);

    private static TaskItem HeaderItem(string name, string value) => new(name, new Dictionary<string, string>(StringComparer.Ordinal) { ["Value"] = value });

    private LocateDjangoProject Task(Action<LocateDjangoProject>? set)
    {
        var task = new LocateDjangoProject
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            PythonVersion = "3.13",
            TargetPlatform = "win_amd64",
            EnvironmentName = "Production",
            ProjectVersion = "1.2.3",
            Hosting = "HttpPlatform",
            Formats = "Msi;WebDeploy",
            Content = [new TaskItem("src/manage.py")],
            Runtime = "Machine",
            RemoteUser = "None",
            MsiBackend = "BuiltIn",
            BuildSystem = "Unix",
            MsiCompression = "Default",
            SignExecutables = "Unsigned",
            XdtEngine = "Sdk",
        };
        set?.Invoke(task);
        return task;
    }
}
