using System.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>The command line of each server; every option was tried against the server itself (see ServerCommand).</summary>
public class ServerCommandTests
{
    [Theory]
    [InlineData(DjangoServer.Waitress, "-m waitress --listen=127.0.0.1:%HTTP_PLATFORM_PORT% --no-clear-untrusted-proxy-headers mysite.web:application")]
    [InlineData(DjangoServer.Uvicorn, "-m uvicorn --host 127.0.0.1 --port %HTTP_PLATFORM_PORT% --no-server-header --no-proxy-headers mysite.web:application")]
    [InlineData(DjangoServer.Hypercorn, "-m hypercorn --bind 127.0.0.1:%HTTP_PLATFORM_PORT% --workers 0 mysite.web:application")]
    [InlineData(DjangoServer.Runserver, "-m django runserver 127.0.0.1:%HTTP_PLATFORM_PORT% --noreload")]
    [InlineData(DjangoServer.Daphne, "-m daphne -b 127.0.0.1 -p %HTTP_PLATFORM_PORT% --no-server-name mysite.web:application")]
    public void EachServerListensOnTheLoopbackPortOfThePlatformHandler(DjangoServer server, string expected) =>
        Assert.Equal(expected, Plans.Generate(Plans.Waitress with { Server = server, Application = "mysite.web:application" }).Arguments());

    [Theory]
    [InlineData(DjangoServer.Waitress, @"__setup__\launcher.py waitress --listen=127.0.0.1:%HTTP_PLATFORM_PORT% --no-clear-untrusted-proxy-headers mysite.web:application")]
    [InlineData(DjangoServer.Uvicorn, @"__setup__\launcher.py uvicorn --host 127.0.0.1 --port %HTTP_PLATFORM_PORT% --no-server-header --no-proxy-headers mysite.web:application")]
    [InlineData(DjangoServer.Hypercorn, @"__setup__\launcher.py hypercorn --bind 127.0.0.1:%HTTP_PLATFORM_PORT% --workers 0 mysite.web:application")]
    [InlineData(DjangoServer.Daphne, @"__setup__\launcher.py daphne -b 127.0.0.1 -p %HTTP_PLATFORM_PORT% --no-server-name mysite.web:application")]
    [InlineData(DjangoServer.Runserver, @"__setup__\launcher.py runserver 127.0.0.1:%HTTP_PLATFORM_PORT% --noreload")]
    public void TheLauncherStandsBeforeTheServer(DjangoServer server, string expected) =>
        Assert.Equal(expected, Plans.Generate(Plans.Waitress with { Server = server, Application = "mysite.web:application", Launcher = true }).Arguments());

    [Fact]
    public void TheLauncherStandsBesideTheWebRootWhereWindowsInstallerPutsIt() =>
        Assert.StartsWith(
            @"..\setup\launcher.py waitress ",
            Plans.Generate(Plans.Waitress with { Launcher = true }, Plans.Installed).Arguments(),
            System.StringComparison.Ordinal);

    [Fact]
    public void TheLauncherKnowsTheSubApplicationsPrefixByItself() =>
        Assert.Equal(
            Plans.Generate(Plans.Waitress with { Launcher = true }).Arguments(),
            Plans.Generate((Plans.Waitress with { Launcher = true }).Below()).Arguments());

    [Fact]
    public void AManagementCommandIsStartedByDjango() =>
        Assert.EndsWith(
            "|-X django_iis=Polls -m django winfcgi --daemonize=false",
            (string)Plans.Generate(Plans.Wfastcgi with { Server = DjangoServer.Command, ServerCommand = " winfcgi --daemonize=false " })
                .Descendants("add").Single(handler => (string?)handler.Attribute("modules") == "FastCgiModule").Attribute("scriptProcessor")!,
            System.StringComparison.Ordinal);

    [Fact]
    public void TheUsersArgumentsStandBeforeTheApplication() =>
        Assert.EndsWith(
            " --log-level warning mysite.asgi:application",
            Plans.Generate(Plans.Uvicorn with { ServerArguments = " --log-level warning " }).Arguments(),
            System.StringComparison.Ordinal);

    [Fact]
    public void AnAsgiServerBelowASiteGetsNoPrefixInItsArguments() =>
        Assert.Equal(Plans.Generate(Plans.Uvicorn).Arguments(), Plans.Generate(Plans.Uvicorn.Below()).Arguments());

    [Fact]
    public void APrefixWithASpaceIsQuoted() =>
        Assert.Contains(
            " --url-prefix=\"/my app\" ",
            Plans.Generate(Plans.Waitress with { AppPath = "/my app" }).Arguments(),
            System.StringComparison.Ordinal);
}
