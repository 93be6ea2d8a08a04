using System;
using Django.Iis.Msi.Archives;

namespace Django.Iis.Msi.Tests.Archives;

public class ContentTimeTests
{
    [Theory]
    [InlineData("0000000000000000")]
    [InlineData("ffffffffffffffff")]
    [InlineData("8badf00d8badf00d")]
    public void LiesInThePastAndOnAStepOfTheFormat(string hash)
    {
        var time = ContentTime.Of(hash);

        Assert.InRange(time, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), new DateTime(2019, 12, 31, 23, 59, 58, DateTimeKind.Unspecified));
        Assert.Equal(0, time.Second % 2);
        Assert.Equal(0, time.Ticks % TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void DiffersWithTheContent() => Assert.NotEqual(ContentTime.Of("0000000000000001"), ContentTime.Of("0000000000000010"));
}
