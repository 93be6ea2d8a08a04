using System;
using Django.Iis.Core.Python;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Python;

public sealed class UrlCredentialsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--index-url https://someone:hunter2@pypi.example.com/simple")]
    [InlineData("shop @ git+https://someone:hunter2@example.com/shop.git@1.0")]
    [InlineData("# --index-url https://someone:hunter2@pypi.example.com/simple")]
    [InlineData("shop @ git+https://ghp_0123456789abcdef@github.com/shop.git")]
    [InlineData("-i http://:hunter2@host/")]
    public void APasswordIsFoundOnItsLine(string line) => Assert.Equal([2], UrlCredentials.LinesIn(_folder.Write("r.txt", "Django\n" + line + "\nshop\n")));

    [Theory]
    [InlineData("--index-url https://someone:${INDEX_PASSWORD}@pypi.example.com/simple")]
    [InlineData("--index-url https://${INDEX_TOKEN}@pypi.example.com/simple")]
    [InlineData("shop @ git+ssh://git@github.com/shop.git@1.0")]
    [InlineData("shop @ git+https://git@github.com/shop.git")]
    [InlineData("https://example.com:8443/shop-1.0.tar.gz")]
    [InlineData("https://example.com/a:b@c.zip")]
    [InlineData("shop==1.0  # mail me@example.com: soon")]
    public void OtherAddressesAreNone(string line) => Assert.Empty(UrlCredentials.LinesIn(_folder.Write("r.txt", line + "\n")));
}
