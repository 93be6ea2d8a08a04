using System.Globalization;

namespace Django.Iis.Msi.Authoring;

/// <summary>What the machine must offer before the product is installed; never asked when it is repaired or removed.</summary>
/// <param name="Condition">Windows Installer condition that holds on a fit machine.</param>
/// <param name="Message">Formatted text for the user of an unfit one: what is missing and what to do.</param>
/// <param name="Search">Fills the property that the condition asks.</param>
public sealed record LaunchRequirement(string Condition, string Message, RegistrySearch? Search = null)
{
    private const string WindowsBuildProperty = "WINDOWSBUILDNUMBER";

    /// <summary>
    /// Windows of this build or later. The registry is asked, because <c>VersionNT</c> and <c>WindowsBuild</c> stay at those of Windows 8.1 in every
    /// package that runs on Windows 10 or Windows Server 2016 and later.
    /// </summary>
    /// <param name="build">Windows build, for example 14393.</param>
    /// <param name="name">The Windows versions of that build, for the message.</param>
    public static LaunchRequirement WindowsBuild(int build, string name) => new(
        string.Format(CultureInfo.InvariantCulture, "{0} >= {1}", WindowsBuildProperty, build),
        string.Format(
            CultureInfo.InvariantCulture,
            "[ProductName] needs {0} (build {1}) or later, and this computer reports build [{2}]. Update Windows, or install on another computer.",
            name,
            build,
            WindowsBuildProperty),
        new RegistrySearch(WindowsBuildProperty, @"SOFTWARE\Microsoft\Windows NT\CurrentVersion", "CurrentBuild"));
}
