using System.Collections.Generic;

namespace Django.Iis.Core.Checks;

/// <summary>The SDK's own checks of a project against the way it will be hosted.</summary>
public static class SiteChecks
{
    /// <summary>All findings, in the order of the rules.</summary>
    public static IReadOnlyList<SiteFinding> Run(SiteFacts facts) => [.. ServerRules.Find(facts), .. RemoteUserRules.Find(facts), .. ProcessRules.Find(facts), .. SettingsRules.Find(facts)];
}
