using System.Linq;
using System.Security;

namespace Django.Iis.Setup.Planning;

/// <summary>What an administrator pastes into shibboleth2.xml: set-up does not write another product's file.</summary>
internal static class ShibbolethFragments
{
    /// <summary>RequestMapper, ISAPI site and ApplicationDefaults for one application (Shibboleth SP 3, native IIS module).</summary>
    public static string Text(SetupSettings settings, string handler)
    {
        var host = SecurityElement.Escape(settings.HostNames.FirstOrDefault() ?? "HOST.NAME.OF.THE.SITE");
        var path = settings.AppPath == "/" ? "" : SecurityElement.Escape(settings.AppPath.Trim('/'));
        var protect = "authType=\"shibboleth\" requireSession=\"true\"";
        var map = path!.Length == 0
            ? $"    <Host name=\"{host}\" {protect}/>\n"
            : $"    <Host name=\"{host}\">\n      <Path name=\"{path}\" {protect}/>\n    </Host>\n";
        return "<!-- Fragments for shibboleth2.xml; this file is not read by anything. -->\n"
            + "<fragments>\n"
            + "  <!-- Into <InProcess>, <ISAPI>: the site's number in IIS and its name. -->\n"
            + $"  <Site id=\"NUMBER OF THE SITE IN IIS\" name=\"{host}\" scheme=\"https\" port=\"443\"/>\n"
            + "  <!-- In the place of <RequestMapper>, or its <Host> into yours: -->\n"
            + "  <RequestMapper type=\"Native\">\n  <RequestMap>\n" + map + "  </RequestMap>\n  </RequestMapper>\n"
            + $"  <!-- In <ApplicationDefaults>; the handler {SecurityElement.Escape(handler)} must stay reachable, and REMOTE_USER is what Django reads. -->\n"
            + $"  <ApplicationDefaults entityID=\"https://{host}/shibboleth\" REMOTE_USER=\"eppn subject-id pairwise-id\">\n"
            + $"    <Sessions lifetime=\"28800\" timeout=\"3600\" relayState=\"ss:mem\" checkAddress=\"false\" handlerSSL=\"true\" cookieProps=\"https\" handlerURL=\"{SecurityElement.Escape(handler)}\"/>\n"
            + "  </ApplicationDefaults>\n"
            + "</fragments>\n";
    }
}
