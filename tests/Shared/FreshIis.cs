using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Tests;

/// <summary>IIS as it is after its installation, for the stand-ins of its tools.</summary>
public static class FreshIis
{
    /// <summary>applicationHost.config, with what set-up looks at.</summary>
    public const string ApplicationHost = """
        <configuration>
          <configSections>
            <sectionGroup name="system.webServer">
              <section name="handlers" overrideModeDefault="Deny" />
              <sectionGroup name="security">
                <sectionGroup name="authentication">
                  <section name="anonymousAuthentication" overrideModeDefault="Deny" />
                  <section name="windowsAuthentication" overrideModeDefault="Deny" />
                </sectionGroup>
              </sectionGroup>
            </sectionGroup>
          </configSections>
          <system.applicationHost>
            <applicationPools>
              <add name="DefaultAppPool" />
            </applicationPools>
            <sites>
              <site name="Default Web Site" id="1">
                <application path="/">
                  <virtualDirectory path="/" physicalPath="%SystemDrive%\inetpub\wwwroot" />
                </application>
                <bindings>
                  <binding protocol="http" bindingInformation="*:80:" />
                </bindings>
              </site>
            </sites>
          </system.applicationHost>
          <system.webServer>
            <handlers accessPolicy="Read, Script">
              <add name="StaticFile" path="*" verb="*" modules="StaticFileModule" />
            </handlers>
          </system.webServer>
          <location path="" overrideMode="Allow">
            <system.webServer>
              <handlers />
            </system.webServer>
          </location>
        </configuration>
        """;

    /// <summary>Takes out elements that hold nothing: asking for a section of the stand-in leaves one.</summary>
    public static XElement WithoutEmpty(XElement element)
    {
        for (var empty = Empty(element); empty.Count > 0; empty = Empty(element))
        {
            empty.ForEach(child => child.Remove());
        }

        return element;
    }

    private static List<XElement> Empty(XElement element) =>
        [.. element.Descendants().Where(child => !child.HasElements && (!child.HasAttributes || child.Name == "location"))];
}
