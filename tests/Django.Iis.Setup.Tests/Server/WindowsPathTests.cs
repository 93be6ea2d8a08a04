using Django.Iis.Setup.Server;
using Django.Iis.Tests;

namespace Django.Iis.Setup.Tests.Server;

/// <summary>Paths of a Windows server on a build machine of another system.</summary>
public class WindowsPathTests
{
    [UnixTheory]
    [InlineData(@"%SystemDrive%\inetpub\Polls", "www", @"%SystemDrive%\inetpub\Polls\www")]
    [InlineData(@"C:\inetpub\Polls\www", @"..\app", @"C:\inetpub\Polls\app")]
    [InlineData("/srv/polls/www", @"..\app\", "/srv/polls/app")]
    public void ARelativePathIsPutBehindItsFolder(string folder, string relative, string path) => Assert.Equal(path, WindowsPath.Combine(folder, relative));

    [Theory]
    [InlineData(@"C:\Data\Polls", @"C:\Data")]
    [InlineData(@"C:\Data", @"C:\")]
    [InlineData("Data", "")]
    public void TheFolderAboveADrivesFirstIsItsRoot(string path, string parent) => Assert.Equal(parent, WindowsPath.Parent(path));
}
