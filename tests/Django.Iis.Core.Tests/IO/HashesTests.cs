using Django.Iis.Core.IO;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.IO;

/// <summary>Expected values: FIPS 180-4, and sha256sum.</summary>
public class HashesTests
{
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void TheHashOfTextIsThatOfItsUtf8() =>
        Assert.Equal("d353a2671b67afff0941ae456e5c76e9394bd6579774ae7542a6185fb9843384", Hashes.OfText("größe"));

    [Fact]
    public void TextAndBytesAgree() => Assert.Equal((OfAbc, OfAbc), (Hashes.OfText("abc"), Hashes.OfBytes("abc"u8.ToArray())));

    [Fact]
    public void AFilesHashIsThatOfItsBytes()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(OfAbc, Hashes.OfFile(folder.Write("a.txt", "abc")));
    }
}
