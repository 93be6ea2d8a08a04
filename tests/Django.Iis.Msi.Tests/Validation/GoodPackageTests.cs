using System;
using System.Threading;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Msi.Validation;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Validation;

public sealed class GoodPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OurPackageHasNoFindings()
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied) with { EmptyDirectories = ["media/uploads"] };

        Assert.Empty(InstallerValidator.Validate(package.WriteTo(_folder).Path, [], CancellationToken.None));
    }
}
