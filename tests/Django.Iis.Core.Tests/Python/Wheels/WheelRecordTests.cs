using Django.Iis.Core.Python.Wheels;

namespace Django.Iis.Core.Tests.Python.Wheels;

public class WheelRecordTests
{
    [Fact]
    public void ARowGivesAFilesHash() => Assert.Equal("abc_-", WheelRecord.Parse("pkg/__init__.py,sha256=abc_-,12\n")["pkg/__init__.py"]);

    [Fact]
    public void ARowMayEndWithACarriageReturn() => Assert.Equal("abc", WheelRecord.Parse("a.py,sha256=abc,\r\nb.py,,\r\n")["a.py"]);

    [Fact]
    public void APathMayBeQuoted() => Assert.Equal("abc", WheelRecord.Parse("\"a, \"\"b\"\".py\",sha256=abc,1\n")["a, \"b\".py"]);

    [Theory]
    [InlineData("a.py,,")]
    [InlineData("a.py,md5=abc,1")]
    [InlineData("a.py,sha512=abc,1")]
    public void ARowWithoutSha256IsThereWithoutAHash(string row)
    {
        var record = WheelRecord.Parse(row);

        Assert.True(record.TryGetValue("a.py", out var hash));
        Assert.Null(hash);
    }

    [Fact]
    public void EmptyLinesAreNothing() => Assert.Empty(WheelRecord.Parse("\n\r\n,\n"));
}
