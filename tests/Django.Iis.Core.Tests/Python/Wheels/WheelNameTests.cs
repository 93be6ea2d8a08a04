using Django.Iis.Core.Python.Wheels;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Python.Wheels;

public class WheelNameTests
{
    [Theory]
    [InlineData("Django-5.2.1-py3-none-any.whl", "Django", "5.2.1", "py3-none-any")]
    [InlineData("/wheels/zope_interface-7.2-cp313-cp313-win_amd64.whl", "zope_interface", "7.2", "cp313-cp313-win_amd64")]
    [InlineData("pkg-1.0-1build-py2.py3-none-any.WHL", "pkg", "1.0", "py2.py3-none-any")]
    public void AWheelIsReadFromItsName(string path, string distribution, string version, string tag) =>
        Assert.Equal(new WheelName(distribution, version, tag), WheelName.Parse(path));

    [Theory]
    [InlineData("Django-5.2.1.tar.gz")]
    [InlineData("Django-5.2.1-any.whl")]
    [InlineData("a-b-c-d-e-f-g.whl")]
    [InlineData(".whl")]
    public void AnotherNameIsRefused(string path)
    {
        var error = Assert.Throws<DiagnosticException>(() => WheelName.Parse(path));

        Assert.Equal(("DJIIS1210", path), (error.Code, error.File));
    }
}
