using Django.Iis.Setup.Description;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Tests.Server;

public class AccountsTests
{
    /// <summary>The SID that Windows itself shows for the pool that every server has.</summary>
    [Theory]
    [InlineData("DefaultAppPool")]
    [InlineData("defaultapppool")]
    public void APoolsAccountIsKnownByItsName(string pool) =>
        Assert.Equal("S-1-5-82-3006700770-424185619-1745488364-794895919-4004696415", Accounts.PoolSid(pool));

    [Theory]
    [InlineData(PoolIdentityKind.NetworkService, "*S-1-5-20")]
    [InlineData(PoolIdentityKind.LocalService, "*S-1-5-19")]
    [InlineData(PoolIdentityKind.SpecificUser, @"CORP\web")]
    public void OtherAccountsAreGrantedBySidOrName(PoolIdentityKind identity, string grantee) => Assert.Equal(grantee, Accounts.Grantee("Polls", identity, @"CORP\web"));
}
