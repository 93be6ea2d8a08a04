using System.Text;
using System.Xml.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Who visitors are, and whom they are served as. The sections are locked on every server, and stay so: they are set for the application's location.</summary>
internal static class AuthenticationPlan
{
    private const string Anonymous = "system.webServer/security/authentication/anonymousAuthentication";

    private const string Windows = "system.webServer/security/authentication/windowsAuthentication";

    private const string FragmentsFile = "shibboleth2-fragments.xml";

    public static void Add(PlanBuilder plan)
    {
        var location = plan.Settings.Location;
        var isWindows = plan.Site.RemoteUser == RemoteUserKind.Windows;
        // An empty user is the pool's own account: the one whose rights were set.
        SectionPlan.Add(plan, location, Anonymous, new XElement("anonymousAuthentication", new XAttribute("enabled", isWindows ? "false" : "true"), new XAttribute("userName", "")));
        if (isWindows)
        {
            SectionPlan.Add(plan, location, Windows, new XElement("windowsAuthentication", new XAttribute("enabled", "true")));
        }

        if (plan.Site.RemoteUser == RemoteUserKind.Shibboleth)
        {
            AddFragments(plan);
        }
    }

    private static void AddFragments(PlanBuilder plan)
    {
        var path = WindowsPath.Combine(plan.Settings.DataFolder, FragmentsFile);
        var content = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(ShibbolethFragments.Text(plan.Settings, plan.Site.ShibbolethHandler));
        if (!System.IO.File.Exists(path) || !System.Linq.Enumerable.SequenceEqual(System.IO.File.ReadAllBytes(path), content))
        {
            plan.Write($"Write what belongs into shibboleth2.xml to '{path}'.", path, content);
        }

        plan.Note($"Paste the fragments of '{path}' into shibboleth2.xml, and restart shibd and IIS.");
    }
}
