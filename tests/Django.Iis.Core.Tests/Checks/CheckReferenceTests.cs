using Django.Iis.Core.Checks;

namespace Django.Iis.Core.Tests.Checks;

/// <summary>The page of Django's documentation for a check.</summary>
public class CheckReferenceTests
{
    [Theory]
    [InlineData("security.W004", "5.2.18", "https://docs.djangoproject.com/en/5.2/ref/checks/#security")]
    [InlineData("fields.E001", "4.2.28", "https://docs.djangoproject.com/en/4.2/ref/checks/")]
    [InlineData("models.W042", "6.0b1", "https://docs.djangoproject.com/en/stable/ref/checks/#models")]
    public void AnIdOfDjangoHasThePageOfTheInstalledVersion(string id, string version, string link) =>
        Assert.Equal(link, CheckReference.Link(id, version));

    [Theory]
    [InlineData("rest_framework.W001")]
    [InlineData("")]
    public void AnIdOfAnotherPackageHasNone(string id) => Assert.Null(CheckReference.Link(id, "5.2"));
}
