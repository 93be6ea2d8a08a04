using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Tests.Sites;

public class ServerChoiceTests
{
    private static readonly ServerChoice Fine = new(HostingModel.HttpPlatform, DjangoServer.Waitress, "", Launcher: true, RemoteUserKind.None);

    [Theory]
    [InlineData(HostingModel.HttpPlatform, DjangoServer.Wfastcgi)]
    [InlineData(HostingModel.HttpPlatform, DjangoServer.Command)]
    [InlineData(HostingModel.FastCgi, DjangoServer.Waitress)]
    [InlineData(HostingModel.FastCgi, DjangoServer.Runserver)]
    public void AServerOfTheOtherHostingModelIsAnError(HostingModel model, DjangoServer server) =>
        Assert.Equal("DJIIS1414", Refusal(Fine with { Model = model, Server = server }));

    [Fact]
    public void RunserverIsForDevelopmentOnly()
    {
        var choice = Fine with { Server = DjangoServer.Runserver };

        choice.Check("development", "Shop.csproj");

        Assert.Equal("DJIIS1460", Refusal(choice));
    }

    [Fact]
    public void WindowsUsersOnHttpPlatformNeedTheLauncher()
    {
        var choice = Fine with { RemoteUser = RemoteUserKind.Windows };

        choice.Check("Production", "Shop.csproj");

        Assert.Equal("DJIIS1462", Refusal(choice with { Launcher = false }));
    }

    [Fact]
    public void ShibbolethNeedsFastCgi()
    {
        var choice = Fine with { RemoteUser = RemoteUserKind.Shibboleth };

        (choice with { Model = HostingModel.FastCgi, Server = DjangoServer.Wfastcgi, Launcher = false }).Check("Production", "Shop.csproj");

        Assert.Equal("DJIIS1463", Refusal(choice));
    }

    [Fact]
    public void AServerThatIsACommandNeedsTheCommandsName()
    {
        var choice = Fine with { Model = HostingModel.FastCgi, Server = DjangoServer.Command, ServerCommand = " winfcgi " };

        choice.Check("Production", "Shop.csproj");

        Assert.Equal("DJIIS1464", Refusal(choice with { ServerCommand = " " }));
    }

    private static string Refusal(ServerChoice choice, string environment = "Production") =>
        Assert.Throws<DiagnosticException>(() => choice.Check(environment, "Shop.csproj")).Code;
}
