using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Tests.Server;

public class AccessListTests
{
    private const string Pool = "S-1-5-82-1-2-3-4-5";

    [Theory]
    [InlineData("D:PAI(A;OICI;0x1301bf;;;" + Pool + ")", true)]
    [InlineData("D:PAI(A;OICI;0x1200a9;;;" + Pool + ")", false)] // less
    [InlineData("D:PAI(A;OICI;FA;;;" + Pool + ")", false)] // more
    [InlineData("D:PAI(A;;0x1301bf;;;" + Pool + ")", false)] // for the folder alone
    [InlineData("D:PAI(D;OICI;0x1301bf;;;" + Pool + ")", false)] // denied
    [InlineData("D:PAI(A;OICI;0x1301bf;;;" + Pool + ")(A;OICI;FR;;;" + Pool + ")", false)]
    [InlineData("D:PAI(A;OICI;0x1301bf;;;BU)", false)]
    public void ARightIsExactOrItIsNone(string list, bool grants) => Assert.Equal(grants, AccessList.Parse(list).Grants(Pool, FolderRights.Modify, inherited: true));

    [Theory]
    [InlineData("D:PAI(A;;FA;;;BA)", true)]
    [InlineData("D:AI(A;;FA;;;BA)", false)]
    [InlineData("folder\r\nD:P(A;;FA;;;BA)\r\n", true)]
    [InlineData("", false)]
    public void AListSaysWhetherItInherits(string list, bool isProtected) => Assert.Equal(isProtected, AccessList.Parse(list).IsProtected);

    [Theory]
    [InlineData("D:AI(A;ID;0x1200a9;;;BU)", true)]
    [InlineData("D:AI(A;OICIID;FA;;;WD)", true)]
    [InlineData("D:AI(A;ID;FR;;;BU)", false)]
    [InlineData("D:AI(A;ID;FA;;;BA)", false)]
    public void ReadingAndExecutingTakesBothRights(string list, bool isReadable) =>
        Assert.Equal(isReadable, AccessList.Parse(list).IsReadableBy([Accounts.Users, Accounts.Everyone]));
}
