using System;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>What of a request counts as IIS's word, for WSGI and ASGI servers behind the launcher.</summary>
public sealed class GateTests : IDisposable
{
    private const string Wsgi = """
        import os
        from django_iis import front
        front.install(front.Gate(os.environ, stop=lambda: print("stopped")))
        def application(environ, start_response):
            names = ("REMOTE_ADDR", "REMOTE_PORT", "wsgi.url_scheme", "HTTPS", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "SCRIPT_NAME", "PATH_INFO", "REMOTE_USER", "HTTP_MS_ASPNETCORE_TOKEN", "HTTP_X_IIS_WINDOWSAUTHTOKEN", "HTTP_REMOTE_USER")
            print(" ".join(f"{name}={environ[name]!r}" for name in names if name in environ))
            return [b"answer"]
        application = front.wsgi(application)
        def ask(method="GET", path="/", **headers):
            environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "SCRIPT_NAME": "", "REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": "http"}
            environ.update({"HTTP_" + name: value for name, value in headers.items()})
            return application(environ, lambda status, headers: print(status))

        """;

    private const string Asgi = """
        import asyncio, os
        from django_iis import front
        front.install(front.Gate(os.environ, stop=lambda: print("stopped")))
        async def application(scope, receive, send):
            print({name: scope.get(name) for name in ("scheme", "client", "path", "root_path", "django_iis.remote_user")}, scope.get("headers"))
        application = front.asgi(application)
        async def send(message):
            print(message)
        def ask(kind="http", path="/", method="GET", headers=()):
            scope = {"type": kind, "method": method, "path": path, "scheme": "ws" if kind == "websocket" else "http", "client": ("127.0.0.1", 9), "headers": [(name.encode(), value.encode()) for name, value in headers]}
            asyncio.run(application(scope, None, send))

        """;

    private static readonly (string Name, string Value) Token = ("HTTP_PLATFORM_TOKEN", "sesame");

    private readonly SiteCode _site = new();

    public void Dispose() => _site.Dispose();

    [PythonFact]
    public void TheLastEntriesOfForwardedHeadersAreIissAndTheOthersAreGone() =>
        Assert.Equal(
            "REMOTE_ADDR='10.0.0.1' REMOTE_PORT='4711' wsgi.url_scheme='https' HTTPS='on' HTTP_X_FORWARDED_FOR='10.0.0.1' HTTP_X_FORWARDED_PROTO='https' SCRIPT_NAME='' PATH_INFO='/'",
            _site.Print(Wsgi + "ask(MS_ASPNETCORE_TOKEN='sesame', X_FORWARDED_FOR='6.6.6.6, 10.0.0.1:4711', X_FORWARDED_PROTO='http, https')", Token));

    [PythonFact]
    public void AClientsHttpsIsNoneWhereIisSaysHttp() =>
        Assert.Contains(
            "wsgi.url_scheme='http' HTTP_X_FORWARDED_FOR='10.0.0.1' HTTP_X_FORWARDED_PROTO='http'",
            _site.Print(Wsgi + "ask(MS_ASPNETCORE_TOKEN='sesame', X_FORWARDED_FOR='10.0.0.1:4711', X_FORWARDED_PROTO='https, http')", Token));

    [PythonTheory]
    [InlineData("MS_ASPNETCORE_TOKEN='wrong', ")]
    [InlineData("MS_ASPNETCORE_TOKEN='sesame, sesame', ")]
    [InlineData("MS_ASPNETCORE_TOKEN='', ")]
    [InlineData("")]
    public void WithoutIissTokenForwardedHeadersAreIgnoredAndTheRequestIsAnswered(string token) =>
        Assert.Equal(
            "REMOTE_ADDR='127.0.0.1' wsgi.url_scheme='http' SCRIPT_NAME='' PATH_INFO='/'",
            _site.Print(Wsgi + $"ask({token}X_FORWARDED_FOR='6.6.6.6', X_FORWARDED_PROTO='https', X_IIS_WINDOWSAUTHTOKEN='1f', REMOTE_USER='admin')", Token));

    [PythonFact]
    public void AnEmptyTokenOfTheProcessTrustsNobody() =>
        Assert.Contains("wsgi.url_scheme='http'", _site.Print(Wsgi + "ask(MS_ASPNETCORE_TOKEN='', X_FORWARDED_PROTO='https')"));

    [PythonFact]
    public void WithoutATokenTheServersOwnerMayTrustItsPrograms() =>
        Assert.Contains("wsgi.url_scheme='https'", _site.Print(Wsgi + "ask(X_FORWARDED_PROTO='https')", ("DJANGO_IIS_FORWARDED_HEADERS", "Loopback")));

    [PythonFact]
    public void WithATokenNobodyElseIsTrusted() =>
        Assert.Contains("wsgi.url_scheme='http'", _site.Print(Wsgi + "ask(X_FORWARDED_PROTO='https')", ("DJANGO_IIS_FORWARDED_HEADERS", "Loopback"), Token));

    [PythonTheory]
    [InlineData("http, https, http", "https")]
    [InlineData("https, http, http", "http")]
    [InlineData("https", "https")]
    [InlineData("http", "http")]
    public void BehindAProxyInFrontOfIisThatProxysEntryCounts(string protos, string expected) =>
        Assert.Contains(
            $"wsgi.url_scheme='{expected}'",
            _site.Print(Wsgi + $"ask(MS_ASPNETCORE_TOKEN='sesame', X_FORWARDED_PROTO='{protos}')", Token, ("DJANGO_IIS_FORWARDED_HEADERS", "Proxy")));

    [PythonFact]
    public void AProxyInFrontOfIisIsNoReasonToTrustAnybodyElse() =>
        Assert.Contains("wsgi.url_scheme='http'", _site.Print(Wsgi + "ask(X_FORWARDED_PROTO='https, http')", ("DJANGO_IIS_FORWARDED_HEADERS", "Proxy")));

    [PythonTheory]
    [InlineData("", "None None")]
    [InlineData("Proxy", "http 10.0.0.1")]
    public void ThroughFastCgiAClientsForwardedHeadersAreGone(string whom, string expected)
    {
        const string ask = """
            from django_iis.fastcgi import Request
            request = Request(lambda environ, start: print(environ.get("HTTP_X_FORWARDED_PROTO"), environ.get("HTTP_X_FORWARDED_FOR")))
            request({"PATH_INFO": "/", "HTTP_X_FORWARDED_PROTO": "https, http", "HTTP_X_FORWARDED_FOR": "6.6.6.6,10.0.0.1"}, None)
            """;

        Assert.Equal(expected, _site.Print(ask, ("DJANGO_IIS_FORWARDED_HEADERS", whom)));
    }

    [PythonTheory]
    [InlineData("10.0.0.1:80", "('10.0.0.1', 80)")]
    [InlineData("10.0.0.1", "('10.0.0.1', 0)")]
    [InlineData("[fe80::1%3]:80", "('fe80::1', 80)")]
    [InlineData("[::1]", "('::1', 0)")]
    [InlineData("fe80::1", "('fe80::1', 0)")]
    [InlineData("unknown", "None")]
    [InlineData("", "None")]
    [InlineData("<script>:1", "None")]
    public void AClientsAddressIsReadInEveryForm(string header, string expected) =>
        Assert.Equal(expected, _site.Print($"from django_iis.front.gate import address; print(address('{header}'))"));

    [PythonTheory]
    [InlineData("/app/page", "SCRIPT_NAME='/app' PATH_INFO='/page'")]
    [InlineData("/APP/page", "SCRIPT_NAME='/app' PATH_INFO='/page'")]
    [InlineData("/app", "SCRIPT_NAME='/app' PATH_INFO=''")]
    [InlineData("/apple", "SCRIPT_NAME='/app' PATH_INFO='/apple'")]
    public void TheApplicationsPathIsTakenOffInAnyCase(string path, string expected) =>
        Assert.EndsWith(expected, _site.Print(Wsgi + $"ask(path='{path}')", ("DJANGO_IIS_APP_PATH", "/app")), StringComparison.Ordinal);

    [PythonFact]
    public void AnApplicationsPathMayHoldAnyLetter() =>
        Assert.EndsWith(
            "PATH_INFO='/grÃ¼n'",
            _site.Print(Wsgi + "ask(path='/BÜRO/grün'.encode().decode('latin-1'))", ("DJANGO_IIS_APP_PATH", "/Büro")),
            StringComparison.Ordinal);

    [PythonFact]
    public void IissRequestToEndIsAnsweredAndEndsTheProcess() =>
        Assert.Equal(
            "202 Accepted\nstopped",
            Lines(_site.Print(Wsgi + "ask('POST', '/App/iisintegration', MS_ASPNETCORE_TOKEN='sesame', MS_ASPNETCORE_EVENT='shutdown')", Token, ("DJANGO_IIS_APP_PATH", "/app"))));

    [PythonTheory]
    [InlineData("ask('POST', '/iisintegration', MS_ASPNETCORE_TOKEN='wrong')")]
    [InlineData("ask('GET', '/iisintegration', MS_ASPNETCORE_TOKEN='sesame')")]
    [InlineData("ask('POST', '/iisintegration/', MS_ASPNETCORE_TOKEN='sesame')")]
    public void NobodyElseEndsTheProcess(string request) =>
        Assert.DoesNotContain("stopped", _site.Print(Wsgi + request, Token), StringComparison.Ordinal);

    [PythonFact]
    public void AnAsgiRequestIsReadInTheSameWay() =>
        Assert.Equal(
            "{'scheme': 'https', 'client': ('10.0.0.1', 4711), 'path': '/', 'root_path': None, 'django_iis.remote_user': None} [(b'host', b'shop'), (b'x-forwarded-for', b'10.0.0.1'), (b'x-forwarded-proto', b'https')]",
            _site.Print(
                Asgi + "ask(headers=[('host', 'shop'), ('MS-ASPNETCORE-TOKEN', 'sesame'), ('x-forwarded-for', '6.6.6.6'), ('x-forwarded-for', '10.0.0.1:4711'), ('x-forwarded-proto', 'http'), ('x-forwarded-proto', 'https')])",
                Token));

    [PythonFact]
    public void AWebSocketIsSecureWhereIisSaysSo() =>
        Assert.Contains("'scheme': 'wss'", _site.Print(Asgi + "ask('websocket', headers=[('ms-aspnetcore-token', 'sesame'), ('x-forwarded-proto', 'https')])", Token));

    [PythonTheory]
    [InlineData("('x-forwarded-proto', 'https')")]
    [InlineData("('ms-aspnetcore-token', 'wrong'), ('x-forwarded-proto', 'https')")]
    [InlineData("('ms-aspnetcore-token', 'sesame'), ('ms-aspnetcore-token', 'sesame'), ('x-forwarded-proto', 'https')")]
    public void AnAsgiRequestOfSomebodyElseIsPlain(string headers)
    {
        var seen = _site.Print(Asgi + $"ask(headers=[{headers}, ('x-forwarded-for', '6.6.6.6'), ('remote-user', 'admin')])", Token);

        Assert.Equal("{'scheme': 'http', 'client': ('127.0.0.1', 9), 'path': '/', 'root_path': None, 'django_iis.remote_user': None} []", seen);
    }

    [PythonFact]
    public void AHeaderWithAnUnderscorePassesForNoOther() =>
        Assert.EndsWith("[]", _site.Print(Asgi + "ask(headers=[('x_forwarded_proto', 'https'), ('remote_user', 'admin')])", Token), StringComparison.Ordinal);

    [PythonFact]
    public void AnAsgiPathGetsTheApplicationsSpelling() =>
        Assert.Contains("'path': '/app/Page', 'root_path': '/app'", _site.Print(Asgi + "ask(path='/APP/Page')", ("DJANGO_IIS_APP_PATH", "/app")));

    [PythonFact]
    public void IissRequestToEndIsAnsweredByAsgiToo()
    {
        var answer = _site.Print(Asgi + "ask(path='/iisintegration', method='POST', headers=[('ms-aspnetcore-token', 'sesame')])", Token);

        Assert.Contains("'status': 202", answer, StringComparison.Ordinal);
        Assert.EndsWith("stopped", answer, StringComparison.Ordinal);
    }

    [PythonFact]
    public void OtherProtocolsOfAsgiPassAsTheyAre() =>
        Assert.Contains("'path': '/'", _site.Print(Asgi + "ask('lifespan')", Token), StringComparison.Ordinal);

    [PythonTheory]
    [InlineData("MS_ASPNETCORE_TOKEN='sesame', X_FORWARDED_PROTO='https, http'", "REMOTE_ADDR='127.0.0.1' wsgi.url_scheme='http' HTTP_X_FORWARDED_PROTO='http'")]
    [InlineData("MS_ASPNETCORE_TOKEN='sesame', X_FORWARDED_PROTO='http, https'", "wsgi.url_scheme='https' HTTPS='on' HTTP_X_FORWARDED_PROTO='https'")]
    [InlineData("X_FORWARDED_PROTO='https'", "REMOTE_ADDR='127.0.0.1' wsgi.url_scheme='http' SCRIPT_NAME")]
    public void WithoutTheLauncherHeadersCountFromIisAllTheSame(string headers, string expected) =>
        Assert.Contains(expected, _site.Print(WithoutLauncher(Wsgi) + $"ask({headers})", Token, ("HTTP_PLATFORM_PORT", "80")), StringComparison.Ordinal);

    [PythonFact]
    public void WithoutLauncherAndTokenTheLastEntryOfEachHeaderCounts() =>
        Assert.Contains(
            "wsgi.url_scheme='http' HTTP_X_FORWARDED_PROTO='http'",
            _site.Print(WithoutLauncher(Wsgi) + "ask(X_FORWARDED_PROTO='https, http')", ("HTTP_PLATFORM_PORT", "80")));

    /// <summary>Waitress takes the prefix off by an option of its own; runserver, whose variable that is, has none.</summary>
    [PythonTheory]
    [InlineData("OTHER", "SCRIPT_NAME='' PATH_INFO='/App/page'")]
    [InlineData("DJANGO_IIS_SERVES_SETTINGS", "SCRIPT_NAME='/app' PATH_INFO='/page'")]
    public void WithoutTheLauncherThePrefixIsTakenOffOnce(string variable, string expected) =>
        Assert.EndsWith(
            expected,
            _site.Print(WithoutLauncher(Wsgi) + "ask(path='/App/page')", ("HTTP_PLATFORM_PORT", "80"), ("DJANGO_IIS_APP_PATH", "/app"), (variable, "1")),
            StringComparison.Ordinal);

    [PythonFact]
    public void WithoutTheLauncherAnAsgiPathGetsTheApplicationsSpellingToo()
    {
        var application = Asgi.Replace("front.install(front.Gate(os.environ, stop=lambda: print(\"stopped\")))\n", "", StringComparison.Ordinal);

        Assert.Contains("'path': '/app/Page'", _site.Print(application + "ask(path='/APP/Page')", ("HTTP_PLATFORM_PORT", "80"), ("DJANGO_IIS_APP_PATH", "/app")));
    }

    [PythonTheory]
    [InlineData("http", "http")]
    [InlineData("websocket", "ws")]
    public void WhatAnAsgiServerBelievedWithoutATokenIsTakenBack(string kind, string expected)
    {
        const string believe = """
            gated = application
            async def application(scope, receive, send):
                await gated({**scope, "scheme": scope["scheme"].replace("http", "https").replace("ws", "wss"), "client": ("6.6.6.6", 1)}, receive, send)

            """;

        var seen = _site.Print(Asgi + believe + $"ask('{kind}', headers=[('x-forwarded-proto', 'https')])", Token);

        Assert.StartsWith($"{{'scheme': '{expected}', 'client': ('127.0.0.1', 0)", seen, StringComparison.Ordinal);
    }

    [PythonFact]
    public void OutsideOfIisAnApplicationIsItself() =>
        Assert.Equal("True True", _site.Print("from django_iis import front; print(front.wsgi(len) is len, front.asgi(len) is len)"));

    /// <summary>The same application in a process whose server web.config starts itself.</summary>
    private static string WithoutLauncher(string application) => application.Replace("front.install(front.Gate(os.environ, stop=lambda: print(\"stopped\")))\n", "", StringComparison.Ordinal);

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
