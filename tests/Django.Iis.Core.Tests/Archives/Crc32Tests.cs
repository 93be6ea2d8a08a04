using System.Text;
using Django.Iis.Core.Archives;

namespace Django.Iis.Core.Tests.Archives;

public class Crc32Tests
{
    [Fact]
    public void GivesThePublishedCheckValue() => Assert.Equal(0xCBF43926u, Crc32.Append(Crc32.Empty, Encoding.ASCII.GetBytes("123456789")));

    [Fact]
    public void PiecesGiveTheSameAsTheWhole() =>
        Assert.Equal(0xCBF43926u, Crc32.Append(Crc32.Append(Crc32.Empty, Encoding.ASCII.GetBytes("1234")), Encoding.ASCII.GetBytes("56789")));
}
