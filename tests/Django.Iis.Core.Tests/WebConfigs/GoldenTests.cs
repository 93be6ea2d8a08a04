using Django.Iis.Core.WebConfigs;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>Whole files, to be read by people: one for HttpPlatform, one for FastCgi. Every other test asserts one thing.</summary>
public class GoldenTests
{
    /// <summary>The sub-application of a Web Deploy package: the nested folders, the prefix for waitress, no static location.</summary>
    [Fact]
    public void HttpPlatformWithWaitressBelowASite()
    {
        var plan = Plans.Waitress.Below() with { StaticPath = null, StaticUrl = null, Threads = 8 };

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <location path="." inheritInChildApplications="false">
                <system.webServer>
                  <handlers>
                    <remove name="Django-Polls.app" />
                    <add name="Django-Polls.app" path="*" verb="*" modules="httpPlatformHandler" resourceType="Unspecified" requireAccess="Script" />
                  </handlers>
                  <httpPlatform processPath="%ProgramFiles%\Python313\python.exe" arguments="-m waitress --listen=127.0.0.1:%HTTP_PLATFORM_PORT% --threads=8 --no-clear-untrusted-proxy-headers --url-prefix=/app mysite.wsgi:application" startupTimeLimit="60" requestTimeout="00:02:00" processesPerApplication="1" stdoutLogEnabled="true" stdoutLogFile="__data__\logs\stdout" forwardWindowsAuthToken="false">
                    <environmentVariables>
                      <clear />
                      <environmentVariable name="DJANGO_SETTINGS_MODULE" value="mysite.settings" />
                      <environmentVariable name="PYTHONPATH" value="__app__;__python__" />
                      <environmentVariable name="PYTHONSAFEPATH" value="1" />
                      <environmentVariable name="PYTHONNOUSERSITE" value="1" />
                      <environmentVariable name="PYTHONUTF8" value="1" />
                      <environmentVariable name="PYTHONUNBUFFERED" value="1" />
                      <environmentVariable name="PYTHONDONTWRITEBYTECODE" value="1" />
                      <environmentVariable name="DJANGO_IIS_APPLICATION" value="__app__" />
                      <environmentVariable name="DJANGO_IIS_DATA" value="__data__" />
                      <environmentVariable name="DJANGO_IIS_SETUP" value="__setup__" />
                      <environmentVariable name="DJANGO_IIS_ALLOWED_HOSTS" value="" />
                      <environmentVariable name="DJANGO_IIS_CSRF_TRUSTED_ORIGINS" value="" />
                      <environmentVariable name="DJANGO_IIS_APP_PATH" value="/app" />
                    </environmentVariables>
                  </httpPlatform>
                  <httpErrors existingResponse="PassThrough" />
                  <directoryBrowse enabled="false" />
                  <httpProtocol>
                    <customHeaders>
                      <remove name="X-Powered-By" />
                    </customHeaders>
                  </httpProtocol>
                  <urlCompression doStaticCompression="true" doDynamicCompression="false" />
                  <security>
                    <requestFiltering>
                      <requestLimits maxAllowedContentLength="104857600" />
                      <hiddenSegments>
                        <remove segment="__app__" />
                        <add segment="__app__" />
                        <remove segment="__python__" />
                        <add segment="__python__" />
                        <remove segment="__setup__" />
                        <add segment="__setup__" />
                        <remove segment="__data__" />
                        <add segment="__data__" />
                        <remove segment="staticfiles.json" />
                        <add segment="staticfiles.json" />
                      </hiddenSegments>
                    </requestFiltering>
                  </security>
                </system.webServer>
              </location>
              <location path="__data__" allowOverride="false">
                <system.webServer>
                  <handlers accessPolicy="None">
                    <clear />
                    <add name="StaticFile" path="*" verb="GET,HEAD" modules="StaticFileModule" resourceType="File" requireAccess="Read" />
                  </handlers>
                  <security>
                    <requestFiltering>
                      <hiddenSegments>
                        <remove segment="__data__" />
                        <add segment="__data__" />
                      </hiddenSegments>
                    </requestFiltering>
                  </security>
                </system.webServer>
              </location>
            </configuration>

            """,
            WebConfigText.Format(Plans.Generate(plan)));
    }

    /// <summary>A site of its own from the MSI: roles beside the web root, the FastCGI key of this application alone, the static location.</summary>
    [Fact]
    public void FastCgiWithWfastcgiAtTheRoot() =>
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <appSettings>
                <remove key="WSGI_HANDLER" />
                <add key="WSGI_HANDLER" value="mysite.wsgi.application" />
                <remove key="DJANGO_SETTINGS_MODULE" />
                <add key="DJANGO_SETTINGS_MODULE" value="mysite.settings" />
                <remove key="PYTHONPATH" />
                <add key="PYTHONPATH" value="..\app;..\python" />
                <remove key="WSGI_RESTART_FILE_REGEX" />
                <add key="WSGI_RESTART_FILE_REGEX" value="" />
                <remove key="DJANGO_IIS_APPLICATION" />
                <add key="DJANGO_IIS_APPLICATION" value="..\app" />
                <remove key="DJANGO_IIS_DATA" />
                <add key="DJANGO_IIS_DATA" value="%ProgramData%\Polls\Polls" />
                <remove key="DJANGO_IIS_SETUP" />
                <add key="DJANGO_IIS_SETUP" value="..\setup" />
                <remove key="DJANGO_IIS_ALLOWED_HOSTS" />
                <add key="DJANGO_IIS_ALLOWED_HOSTS" value="shop.example" />
                <remove key="DJANGO_IIS_CSRF_TRUSTED_ORIGINS" />
                <add key="DJANGO_IIS_CSRF_TRUSTED_ORIGINS" value="" />
                <remove key="DJANGO_IIS_STATIC_ROOT" />
                <add key="DJANGO_IIS_STATIC_ROOT" value="static" />
                <remove key="DJANGO_IIS_STATIC_URL" />
                <add key="DJANGO_IIS_STATIC_URL" value="/static/" />
              </appSettings>
              <location path="." inheritInChildApplications="false">
                <system.webServer>
                  <handlers>
                    <remove name="Django-Polls" />
                    <add name="Django-Polls" path="*" verb="*" modules="FastCgiModule" scriptProcessor="%ProgramFiles%\Python313\python.exe|-X django_iis=Polls -m wfastcgi" resourceType="Unspecified" requireAccess="Script" />
                  </handlers>
                  <httpErrors existingResponse="PassThrough" />
                  <directoryBrowse enabled="false" />
                  <httpProtocol>
                    <customHeaders>
                      <remove name="X-Powered-By" />
                    </customHeaders>
                  </httpProtocol>
                  <urlCompression doStaticCompression="true" doDynamicCompression="false" />
                  <security>
                    <requestFiltering>
                      <requestLimits maxAllowedContentLength="104857600" />
                      <hiddenSegments>
                        <remove segment="__app__" />
                        <add segment="__app__" />
                        <remove segment="__python__" />
                        <add segment="__python__" />
                        <remove segment="__setup__" />
                        <add segment="__setup__" />
                        <remove segment="__data__" />
                        <add segment="__data__" />
                        <remove segment="staticfiles.json" />
                        <add segment="staticfiles.json" />
                      </hiddenSegments>
                      <filteringRules>
                        <remove name="Django-Polls-X-Original-URL" />
                        <filteringRule name="Django-Polls-X-Original-URL" scanUrl="false" scanQueryString="false">
                          <scanHeaders>
                            <add requestHeader="X-Original-URL" />
                          </scanHeaders>
                          <denyStrings>
                            <add string="/" />
                          </denyStrings>
                        </filteringRule>
                      </filteringRules>
                    </requestFiltering>
                  </security>
                </system.webServer>
              </location>
              <location path="static">
                <system.webServer>
                  <handlers accessPolicy="Read">
                    <clear />
                    <add name="StaticFile" path="*" verb="GET,HEAD" modules="StaticFileModule" resourceType="File" requireAccess="Read" />
                  </handlers>
                  <httpProtocol>
                    <customHeaders>
                      <remove name="X-Content-Type-Options" />
                      <add name="X-Content-Type-Options" value="nosniff" />
                      <remove name="Referrer-Policy" />
                      <add name="Referrer-Policy" value="same-origin" />
                    </customHeaders>
                  </httpProtocol>
                  <staticContent>
                    <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="1.00:00:00" />
                    <remove fileExtension=".webp" />
                    <mimeMap fileExtension=".webp" mimeType="image/webp" />
                    <remove fileExtension=".avif" />
                    <mimeMap fileExtension=".avif" mimeType="image/avif" />
                    <remove fileExtension=".woff2" />
                    <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
                    <remove fileExtension=".mjs" />
                    <mimeMap fileExtension=".mjs" mimeType="text/javascript" />
                    <remove fileExtension=".wasm" />
                    <mimeMap fileExtension=".wasm" mimeType="application/wasm" />
                    <remove fileExtension=".webmanifest" />
                    <mimeMap fileExtension=".webmanifest" mimeType="application/manifest+json" />
                    <remove fileExtension=".map" />
                    <mimeMap fileExtension=".map" mimeType="application/json" />
                  </staticContent>
                </system.webServer>
              </location>
            </configuration>

            """,
            WebConfigText.Format(Plans.Generate(Plans.Wfastcgi with { HostName = "shop.example" }, Plans.Installed)));
}
