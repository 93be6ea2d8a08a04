using System;
using System.Collections;
using System.Linq;
using System.Text;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;

namespace Django.Iis.Setup.Tests.Description;

public class SiteDescriptionXmlTests
{
    /// <summary>Nothing in it is a default, so that what is not written does not come back.</summary>
    private static readonly SiteDescription Full = new()
    {
        Name = "Shop",
        Version = "1.2.3",
        Environment = "Staging",
        Identity = "Shop.store",
        Layout = LayoutKind.Nested,
        Hosting = HostingModel.FastCgi,
        Folders = new SiteFolders { WebRoot = "www", Setup = "setup", Data = @"%ProgramData%\Shop\Größe & Co" },
        Python = new PythonDescription { Version = "3.13", Platform = "win32", Runtime = PythonRuntime.Bundled, Executable = @"..\python\python.exe" },
        SiteName = "Größe & \"Co\"",
        AppPath = "/store",
        HostName = "shop.example;www.shop.example",
        Bindings = SiteBindings.Parse("http/*:80:shop.example;https/[::1]:443:shop.example#subject:shop.example"),
        Certificate = CertificateReference.Parse("central"),
        Preload = true,
        RemoteUser = RemoteUserKind.Shibboleth,
        ShibbolethHandler = "/Login",
        Pool = new PoolDescription
        {
            Name = "Shop pool",
            Is32Bit = true,
            Identity = PoolIdentityKind.SpecificUser,
            UserName = @"CORP\shop$",
            AlwaysRunning = false,
            IdleTimeout = TimeSpan.FromMinutes(20),
            RecycleAfter = TimeSpan.FromMinutes(1740),
            PrivateMemoryLimit = 4096,
            QueueLength = 500,
            Processes = 2,
        },
        FastCgi = new FastCgiDescription
        {
            Arguments = "-X django_iis=Shop.store -m wfastcgi",
            MaxInstances = 3,
            IdleTimeout = TimeSpan.FromSeconds(61),
            ActivityTimeout = TimeSpan.FromSeconds(62),
            RequestTimeout = TimeSpan.FromSeconds(63),
            InstanceMaxRequests = 64,
            QueueLength = 65,
            RapidFailsPerMinute = 6,
            Protocol = "Tcp",
            FlushNamedPipe = true,
            StderrMode = "ReturnStdErrIn500",
            SignalBeforeTerminate = 7,
            MonitorChangesTo = "",
            Utf8ServerVariables = true,
            Environment = [new EnvironmentValue("A", "1"), new EnvironmentValue("B", @"..\app", WebConfigValueKind.Paths)],
        },
        VirtualDirectories = [new VirtualDirectory("/media", "media", FolderBase.Data)],
        DataDirectories = [new DataDirectory("secrets", DataAccess.Read)],
        Secrets = [new SecretDescription("SECRET_KEY", IsGenerated: true), new SecretDescription("DB_PASSWORD", IsGenerated: false, IsRequired: true)],
        WebConfigValues = [new WebConfigValue("//httpPlatform/@processPath", WebConfigValueKind.Python) { Setting = "PYTHONEXE", IsOptional = true }],
        HiddenSegments = ["__app__"],
        Features = [IisFeature.WebSockets],
        Prerequisites = [new SitePrerequisite("Microsoft.VCRedist.2015+.x64", "Visual C++", ["vcruntime140.dll"], ["numpy"])],
        Hints = ["Say \"hello\" & goodbye."],
    };

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var read = SiteDescriptionXml.Read(SiteDescriptionXml.Write(Full));

        Assert.Equal(SiteDescriptionXml.Write(Full), SiteDescriptionXml.Write(read));
        Assert.Equivalent(Full, read, strict: true);
    }

    [Theory]
    [InlineData("<site/>", "root is <site>")]
    [InlineData("<setup format='2'/>", "later version")]
    [InlineData("<setup format='1'/>", "no <site>")]
    [InlineData("nothing", "describes no site")]
    [InlineData("<!DOCTYPE setup><setup format='1'/>", "describes no site")]
    public void AnotherFileIsRefusedWithItsReason(string content, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => SiteDescriptionXml.Read(Encoding.UTF8.GetBytes(content))).Message, StringComparison.Ordinal);

    /// <summary>Holds the example above to its promise.</summary>
    [Fact]
    public void TheExampleLeavesNothingOut()
    {
        var empty = typeof(SiteDescription).GetProperties()
            .Where(property => property.GetValue(Full) is null or false or ICollection { Count: 0 })
            .Select(property => property.Name);

        Assert.Empty(empty);
    }
}
