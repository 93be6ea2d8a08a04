using System;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>
/// Users of Windows' tokens. The tokens are a stand-in: a table of handles in the place of advapi32, which only Windows has; everything around it is what ships.
/// </summary>
public sealed class WindowsUserTests : IDisposable
{
    private const string Users = """
        import os
        from django_iis import front
        from django_iis.front.windows_users import WindowsUsers, authenticates
        class StandInTokens:
            handles, asked, closed = {0x1f4: b"S-1-alice", 0x1f8: b"S-1-bob"}, [], []
            def account(self, handle):
                if handle not in self.handles: raise OSError(6, "The handle is invalid")
                return self.handles[handle]
            def name(self, account):
                self.asked.append(account)
                return "CONTOSO\\" + account.decode()[4:]
            def close(self, handle):
                self.closed.append(handle)
        now = 0
        users = WindowsUsers(StandInTokens(), clock=lambda: now)

        """;

    private readonly SiteCode _site = new();

    public void Dispose() => _site.Dispose();

    [PythonFact]
    public void AHandleStandsForAUserAndIsClosed() =>
        Assert.Equal("CONTOSO\\alice [500]", _site.Print(Users + "print(users.name('1F4'), StandInTokens.closed)"));

    [PythonFact]
    public void AHandleThatIsNoneIsClosedAndNobodys() =>
        Assert.Equal("None [153]", _site.Print(Users + "print(users.name('99'), StandInTokens.closed)"));

    [PythonTheory]
    [InlineData("")]
    [InlineData("alice")]
    [InlineData("-1")]
    [InlineData("0")]
    public void WhatIsNoHandleTouchesNothing(string header) =>
        Assert.Equal("None []", _site.Print(Users + $"print(users.name('{header}'), StandInTokens.closed)"));

    [PythonFact]
    public void ANameIsAskedForOnceInTenMinutes() =>
        Assert.Equal(
            "[b'S-1-alice', b'S-1-alice']",
            _site.Print(Users + "users.name('1f4'); users.name('1f4'); now = 600; users.name('1f4'); print(StandInTokens.asked)"));

    [PythonTheory]
    [InlineData("windows;", "True")]
    [InlineData("Windows;basic;", "True")]
    [InlineData("anonymous;windows;", "False")]
    [InlineData("basic;", "False")]
    [InlineData("", "False")]
    public void AnAnonymousUsersOwnHeaderIsNeverRead(string authentication, string expected) =>
        Assert.Equal(expected, _site.Print(Users + $"print(authenticates({{'HTTP_PLATFORM_IIS_HTTPAUTH': '{authentication}'}}))"));

    [PythonTheory]
    [InlineData("sesame", "CONTOSO\\alice [500]")]
    [InlineData("wrong", "None []")]
    public void AWsgiRequestIsAUsersOnlyWithIissToken(string token, string expected)
    {
        const string code = """
            front.install(front.Gate(os.environ, users))
            application = front.wsgi(lambda environ, start_response: [environ.get("REMOTE_USER")])
            environ = {"PATH_INFO": "/", "REMOTE_USER": "admin", "HTTP_X_IIS_WINDOWSAUTHTOKEN": "1f4", "HTTP_MS_ASPNETCORE_TOKEN": os.environ["SENT"]}
            print(*application(environ, None), StandInTokens.closed)
            """;

        Assert.Equal(expected, _site.Print(Users + code, ("HTTP_PLATFORM_TOKEN", "sesame"), ("SENT", token)));
    }

    [PythonTheory]
    [InlineData("sesame", "CONTOSO\\bob [504]")]
    [InlineData("wrong", "None []")]
    public void AnAsgiRequestIsAUsersOnlyWithIissToken(string token, string expected)
    {
        const string code = """
            import asyncio
            front.install(front.Gate(os.environ, users))
            async def application(scope, receive, send): print(scope["django_iis.remote_user"], StandInTokens.closed)
            headers = [(b"x-iis-windowsauthtoken", b"1f8"), (b"ms-aspnetcore-token", os.environ["SENT"].encode()), (b"remote-user", b"admin")]
            asyncio.run(front.asgi(application)({"type": "http", "method": "GET", "path": "/", "headers": headers}, None, None))
            """;

        Assert.Equal(expected, _site.Print(Users + code, ("HTTP_PLATFORM_TOKEN", "sesame"), ("SENT", token)));
    }
}
