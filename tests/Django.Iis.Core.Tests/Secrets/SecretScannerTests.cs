using System;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Core.Secrets;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Secrets;

/// <summary>Every secret here is made up; they are put together so that no scanner of repositories takes them for real ones.</summary>
public sealed class SecretScannerTests : IDisposable
{
    private const string Begin = "-----BEGIN ";
    private const string Varied = "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzAbCdEfGhIjKlMnOpQrStUvWxYz0123456789aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Contents => new()
    {
        { "a private key", $"{Begin}RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n{Text(64)}\n" },
        { "a private key", $"{Begin}PRIVATE KEY-----\n{Text(64)}\n" },
        { "a private key", $"{Begin}OPENSSH PRIVATE KEY-----\n{Text(70)}\n" },
        { "a private key", $"KEY = \"{Begin}EC PRIVATE KEY-----\\n{Text(64)}\\n\"" },
        { "a private key", $"KEY = (\n    '{Begin}PRIVATE KEY-----\\n'\n    '{Text(64)}\\n'\n)" },
        { "a private key", $"{{\"type\": \"service_account\", \"private_key\": \"{Begin}PRIVATE KEY-----\\n{Text(64)}\"}}" },
        { "a private key of PuTTY", $"PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPrivate-Lines: 1\n{Text(48)}\n" },
        { "an AWS access key", $"aws_access_key_id = AKIA{"QW2ER3TY4UI5OP6A"}\naws_secret_access_key = {Text(40)}\n" },
        { "a GitHub token", "ghp_" + Text(36) },
        { "a GitHub token", "github_pat_" + Text(22) + "_" + Text(59) },
        { "a GitLab token", "glpat-" + Text(20) },
        { "a Slack token", "xoxb-" + "123456789012-123456789012-" + Text(24) },
        { "a Slack webhook", "https://hooks.slack.com/services/" + "T0AB1CD2E/B0AB1CD2E/" + Text(24) },
        { "a live key of Stripe", "sk_live_" + Text(24) },
        { "an Azure storage key", "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=" + Text(86) + "==" },
        { "an npm token", "npm_" + Text(36) },
        { "a PyPI token", "pypi-" + "AgEIcHlwaS5vcmc" + Text(60) },
        { "a SendGrid key", "SG." + Text(22) + "." + Text(43) },
        { "an Anthropic key", "sk-ant-" + "api03-" + Text(90) },
        { "an OpenAI key", "sk-proj-" + Text(24) + "T3BlbkFJ" + Text(24) },
    };

    public static TheoryData<string> Harmless =>
    [
        $"PATTERN = re.compile(r'{Begin}(RSA |EC )?PRIVATE KEY-----')",
        $"if text.startswith('{Begin}PRIVATE KEY-----'): raise ValueError('{Begin}PRIVATE KEY-----')",
        $"{Begin}PUBLIC KEY-----\n{Text(64)}\n",
        $"{Begin}CERTIFICATE-----\n{Text(64)}\n",
        $"{Begin}PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
        $"{Begin}PRIVATE KEY-----\n{new string('x', 64)}\n",
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "the key's id is AKIA" + "QW2ER3TY4UI5OP6A",
        "AKIA" + "QW2ER3TY4UI5OP6A\nsha1 = " + "0123456789abcdef0123456789abcdef01234567",
        "GITHUB = re.compile('ghp_[A-Za-z0-9]{36}')",
        "token = 'ghp_" + new string('x', 36) + "'",
        "sk_live_your_key_here",
        "sk_test_" + Text(24),
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
        "SECRET_KEY = os.environ['SECRET_KEY']",
        "password = 'PRIVATE KEY-----'",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Contents))]
    public void ASecretIsFoundWithItsLine(string kind, string content)
    {
        var finding = Assert.Single(Scan("settings.py", "\n\n" + content));

        Assert.Equal(kind, finding.Kind);
        Assert.InRange(finding.Line, 3, 5);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void WhatOnlyLooksLikeOneIsNone(string content) => Assert.Empty(Scan("scanner.py", content));

    [Theory]
    [InlineData("id_rsa")]
    [InlineData("id_ed25519")]
    [InlineData("shop.pfx")]
    [InlineData("Shop.P12")]
    [InlineData("server.key")]
    [InlineData("server.ppk")]
    [InlineData("store.jks")]
    [InlineData("debug.keystore")]
    [InlineData(".pypirc")]
    [InlineData(".netrc")]
    [InlineData("_netrc")]
    [InlineData("credentials")]
    [InlineData("credentials.json")]
    [InlineData("client_secret_12.apps.json")]
    [InlineData("service-account.json")]
    [InlineData(".env.production")]
    public void AFileIsASecretByItsName(string name) => Assert.Equal(0, Assert.Single(Scan(name, "x")).Line);

    [Theory]
    [InlineData("id_rsa.pub")]
    [InlineData("server.crt")]
    [InlineData("ca.pem")]
    [InlineData("credentials.py")]
    [InlineData("credentials.html")]
    [InlineData("keys.json")]
    [InlineData("monkey.py")]
    [InlineData(".env.example")]
    [InlineData("environment.json")]
    public void OtherNamesSayNothing(string name) => Assert.Empty(Scan(name, "x"));

    [Fact]
    public void APresentationOfKeynoteIsNoKey() => Assert.Empty(Scan("talk.key", "PK\u0003\u0004"));

    [Fact]
    public void BytesThatAreNoTextAreNotLookedAt() => Assert.Empty(Scan("data.bin", "\0ghp_" + Text(36)));

    [Fact]
    public void ATextOfPowerShellIsRead()
    {
        var path = _folder["token.txt"];
        File.WriteAllText(path, "\r\nghp_" + Text(36), Encoding.Unicode);

        Assert.Equal(2, Assert.Single(SecretScanner.Scan(path)).Line);
    }

    [Fact]
    public void ASecretAtTheEndOfALargeFixtureIsFound() =>
        Assert.Single(Scan("fixture.json", string.Concat(Enumerable.Repeat("{\"name\": \"größe\"},\n", 100_000)) + "ghp_" + Text(36)));

    [Fact]
    public void ALineThatLooksLikeManyHeadersTakesNoTime() =>
        Assert.Empty(Scan("odd.txt", Begin + "PRIVATE KEY-----\n" + string.Concat(Enumerable.Repeat("a: ", 10_000))));

    [Fact]
    public void AFindingNeverHoldsTheSecret() => Assert.DoesNotContain(Text(36), Assert.Single(Scan("a.py", "ghp_" + Text(36))).ToString(), StringComparison.Ordinal);

    private static string Text(int length) => Varied[..length];

    private SecretFinding[] Scan(string name, string content) => [.. SecretScanner.Scan(_folder.Write(name, content))];
}
