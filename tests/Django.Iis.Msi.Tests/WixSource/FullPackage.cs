using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.WixSource;

/// <summary>A package that uses everything a package can have, with the signs that mean something to WiX, to MSBuild or to XML in its texts.</summary>
internal static class FullPackage
{
    public const string OddText = "\"5 < 6 & 7\" for $(var.Nothing), $(env.PATH), $$ and !(loc.Nothing) or !(wix.Nothing=x)";

    public static InstallerPackage Of(TemporaryFolder folder) => SamplePackage.Of(folder, SampleFiles.Varied) with
    {
        EmptyDirectories = ["media", "releases/empty"],
        Icon = WriteBytes(folder, "shop.ico", [0, 0, 1, 0, 0, 0]),
        License = "Do as you like.",
        Programs = new ProgramsEntry { Comments = OddText, HelpLink = "https://help.example" },
        Files =
        [
            .. SamplePackage.Of(folder, SampleFiles.Varied).Files,
            new InstallerFile("settings.ini", folder.Write("settings.ini", "[site]"), "[site]".Length) { IsUserOwned = true },
        ],
        Parameters =
        [
            new InstallerParameter("SITEPORT", "Port")
            {
                Default = "80", IsRemembered = true, IsRequired = true, Rules = [new ParameterRule("SITEPORT > 0 AND SITEPORT < 65536", "[SITEPORT] is no port.")],
            },
            new InstallerParameter("DATADIR", "Data") { Default = "[INSTALLDIR]data", Description = OddText, IsRemembered = true, IsArgument = true },
            new InstallerParameter("TOOL", "Tool")
            {
                IsAsked = false,
                IsRemembered = true,
                RememberedAs = "TOOL 2.0",
                Searches =
                [
                    new FileSearch(@"SOFTWARE\Contoso\Tool\2.0", "Executable", "tool.exe"),
                    new FileSearch(@"SOFTWARE\Contoso\Tool\2.0", "", "tool.exe") { ValueIsFolder = true, In32BitView = true },
                ],
            },
            new InstallerParameter("SECRETKEY", "Secret key") { IsSecret = true, Heading = "Secrets" },
        ],
        Actions =
        [
            new InstallerAction("ConfigureSite", ActionProgram.Embedded(WriteBytes(folder, "setup.exe", Encoding.ASCII.GetBytes("MZ"))))
            {
                Arguments = "configure --port [SITEPORT]", RollbackArguments = "unconfigure", ProgressText = "Configuring the site " + OddText,
            },
            new InstallerAction("Migrate", ActionProgram.Installed("manage.py")) { IsIrreversible = true, IgnoresFailure = true, After = ["ConfigureSite"] },
            new InstallerAction("Report", ActionProgram.OfWindows("cmd.exe")) { Arguments = "/c exit 0", Phase = ActionPhase.Commit },
            new InstallerAction("Ask", ActionProgram.OfWindows("hostname.exe")) { Phase = ActionPhase.Immediate },
        ],
        Texts = [new InstallerText("SetupArguments", [new("--set \"DATADIR=[DATADIR] \""), new(" --set \"SITEPORT=[SITEPORT] \"", "SITEPORT <> 80")])],
        Attachments = new Dictionary<string, string>(StringComparer.Ordinal) { ["SiteDescription"] = folder.Write("site.xml", "<site />") },
        Messages = [new InstallerMessage(1722, "The step [2] has failed. " + OddText)],
        RegistryValues =
        [
            new InstallerRegistryValue(@"SOFTWARE\Contoso\Shop", "Text", OddText),
            new InstallerRegistryValue(@"SOFTWARE\Contoso\Shop", "Hash", "#1"),
            new InstallerRegistryValue(@"SOFTWARE\Contoso\Shop", "Path", "%SystemRoot%") { Kind = RegistryValueKind.ExpandableText },
            new InstallerRegistryValue(@"SOFTWARE\Contoso\Shop", "", "-7") { Kind = RegistryValueKind.Number },
        ],
        Permissions =
        [
            new InstallerPermission("media", "D:P(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)"),
            new InstallerPermission("", "D:(A;OICI;FA;;;BA)") { Condition = "SITEPORT = 80" },
        ],
    };

    private static string WriteBytes(TemporaryFolder folder, string name, byte[] content)
    {
        File.WriteAllBytes(folder[name], content);
        return folder[name];
    }
}
