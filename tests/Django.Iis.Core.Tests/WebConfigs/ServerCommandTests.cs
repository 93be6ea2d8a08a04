using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>The command line of each server; every option was tried against the server itself (see ServerCommand).</summary>
public class ServerCommandTests
{
    [Theory]
    [InlineData(DjangoServer.Waitress, "-m waitress --listen=127.0.0.1:%HTTP_PLATFORM_PORT% --trusted-proxy=127.0.0.1 --trusted-proxy-headers=\"x-forwarded-for x-forwarded-proto\" --clear-untrusted-proxy-headers mysite.web:application")]
    [InlineData(DjangoServer.Uvicorn, "-m uvicorn --host 127.0.0.1 --port %HTTP_PLATFORM_PORT% --no-server-header mysite.web:application")]
    [InlineData(DjangoServer.Hypercorn, "-m hypercorn --bind 127.0.0.1:%HTTP_PLATFORM_PORT% --workers 0 mysite.web:application")]
    [InlineData(DjangoServer.Daphne, "-m daphne -b 127.0.0.1 -p %HTTP_PLATFORM_PORT% --proxy-headers --no-server-name mysite.web:application")]
    public void EachServerListensOnTheLoopbackPortOfThePlatformHandler(DjangoServer server, string expected) =>
        Assert.Equal(expected, Plans.Generate(Plans.Waitress with { Server = server, Application = "mysite.web:application" }).Arguments());

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
