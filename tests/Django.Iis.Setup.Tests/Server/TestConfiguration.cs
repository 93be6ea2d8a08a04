using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;

namespace Django.Iis.Setup.Tests.Server;

/// <summary>The files of a fresh server and of a package.</summary>
internal static class TestConfiguration
{
    /// <summary>An entry of machine.xml: valid, with a private key.</summary>
    public static XElement Certificate => new(
        "certificate",
        new XAttribute("thumbprint", "123456789ABCDEF0123456789ABCDEF012345678"),
        new XAttribute("names", "polls.example *.apps.example"),
        new XAttribute("validTo", "2027-01-01"));

    /// <summary>A site like the tutorial's: HttpPlatformHandler with waitress.</summary>
    public static SiteDescription Site(string version = "1.0.0") => new()
    {
        Name = "Polls",
        Version = version,
        Environment = "Production",
        Identity = "Polls",
        Layout = LayoutKind.Installed,
        Hosting = HostingModel.HttpPlatform,
        Folders = new SiteFolders { WebRoot = "www", Setup = "setup", Data = @"%ProgramData%\Polls\Polls" },
        Python = new PythonDescription { Version = "3.13", Platform = "win_amd64", Runtime = PythonRuntime.Machine, Executable = @"%ProgramFiles%\Python313\python.exe" },
        SiteName = "Polls",
        AppPath = "/",
        HostName = "polls.example",
        Bindings = SiteBindings.Parse("http/*:80:polls.example"),
        Pool = new PoolDescription { Name = "Polls" },
        Preload = true,
        DataDirectories = [new("media", DataAccess.Modify), new("logs", DataAccess.Modify), new("db", DataAccess.Modify)],
        Secrets = [new("SECRET_KEY", IsGenerated: true)],
        WebConfigValues =
        [
            new("//httpPlatform/@processPath", WebConfigValueKind.Python),
            new("//httpPlatform/@arguments", WebConfigValueKind.Command),
            new("//httpPlatform/@stdoutLogFile", WebConfigValueKind.Data) { IsOptional = true },
            new("//environmentVariable[@name='PYTHONPATH']/@value", WebConfigValueKind.Paths),
            new("//environmentVariable[@name='DJANGO_IIS_DATA']/@value", WebConfigValueKind.Data),
            new("//environmentVariable[@name='DJANGO_IIS_ALLOWED_HOSTS']/@value", WebConfigValueKind.Setting) { Setting = "HOSTNAME" },
        ],
        HiddenSegments = ["__app__", "__setup__"],
    };

    /// <summary>The same site through FastCGI.</summary>
    public static SiteDescription FastCgi(string version = "1.0.0") => Site(version) with
    {
        Hosting = HostingModel.FastCgi,
        FastCgi = new FastCgiDescription
        {
            Arguments = "-X django_iis=Polls -m wfastcgi",
            Environment = [new("PYTHONNOUSERSITE", "1"), new("DJANGO_IIS_DATA", @"%ProgramData%\Polls\Polls", WebConfigValueKind.Data)],
        },
        WebConfigValues = [new("//handlers/add/@scriptProcessor", WebConfigValueKind.ScriptProcessor)],
    };

    /// <summary>As the build writes it for the site.</summary>
    public static string WebConfig(SiteDescription site)
    {
        var isFastCgi = site.Hosting == HostingModel.FastCgi;
        var handler = isFastCgi
            ? $"""<add name="Django-Polls" path="*" verb="*" modules="FastCgiModule" scriptProcessor="%ProgramFiles%\Python313\python.exe|{site.FastCgi!.Arguments}" resourceType="Unspecified" requireAccess="Script" />"""
            : """<add name="Django-Polls" path="*" verb="*" modules="httpPlatformHandler" resourceType="Unspecified" requireAccess="Script" />""";
        var process = isFastCgi
            ? ""
            : """
                  <httpPlatform processPath="%ProgramFiles%\Python313\python.exe" arguments="..\setup\launcher.py waitress --port=%HTTP_PLATFORM_PORT%" stdoutLogFile="%ProgramData%\Polls\Polls\logs\stdout">
                    <environmentVariables>
                      <environmentVariable name="PYTHONPATH" value="..\app;..\python" />
                      <environmentVariable name="DJANGO_IIS_DATA" value="%ProgramData%\Polls\Polls" />
                      <environmentVariable name="DJANGO_IIS_ALLOWED_HOSTS" value="polls.example" />
                    </environmentVariables>
                  </httpPlatform>
            """;
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <location path="." inheritInChildApplications="false">
                <system.webServer>
                  <handlers>
                    <remove name="Django-Polls" />
                    {handler}
                  </handlers>
            {process}
                  <security>
                    <requestFiltering>
                      <hiddenSegments>
                        <add segment="__app__" />
                        <add segment="__setup__" />
                      </hiddenSegments>
                    </requestFiltering>
                  </security>
                </system.webServer>
              </location>
              <location path="static">
                <system.webServer>
                  <handlers accessPolicy="Read">
                    <clear />
                    <add name="StaticFile" path="*" verb="GET,HEAD" modules="StaticFileModule" />
                  </handlers>
                </system.webServer>
              </location>
            </configuration>

            """;
    }
}
