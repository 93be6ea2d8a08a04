using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Checks;

/// <summary>What the settings themselves have wrong.</summary>
internal static class SettingsRules
{
    /// <summary>The release without STATICFILES_STORAGE and DEFAULT_FILE_STORAGE. Source: Django 5.1 release notes, "Features removed in 5.1".</summary>
    private static readonly Version WithoutStorageSettings = new(5, 1);

    public static IEnumerable<SiteFinding> Find(SiteFacts facts) => [.. SecretKey(facts), .. Storages(facts), .. Debug(facts), .. Variables(facts)];

    private static IEnumerable<SiteFinding> SecretKey(SiteFacts facts)
    {
        if (facts.Report.SecretKey("random") is { } random)
        {
            yield return new SiteFinding(CheckSeverity.Warning, CheckDiagnostics.RandomSecretKey, random);
        }

        if (facts.Report.SecretKey("literal") is { } literal)
        {
            yield return new SiteFinding(CheckSeverity.Message, CheckDiagnostics.LiteralSecretKey, literal);
        }
    }

    private static IEnumerable<SiteFinding> Storages(SiteFacts facts)
    {
        var series = string.Join(".", facts.Report.DjangoVersion.Split('.').Take(2));
        if (!Version.TryParse(series, out var version) || version < WithoutStorageSettings)
        {
            yield break;
        }

        foreach (var (setting, alias) in new[] { ("STATICFILES_STORAGE", "staticfiles"), ("DEFAULT_FILE_STORAGE", "default") })
        {
            if (facts.Report.Setting(setting) is { } backend)
            {
                yield return new SiteFinding(CheckSeverity.Warning, CheckDiagnostics.IgnoredStorage, facts.Report.Place(setting), setting, facts.Report.DjangoVersion, alias, backend);
            }
        }
    }

    private static IEnumerable<SiteFinding> Debug(SiteFacts facts)
    {
        if (facts.Keeps("DEBUG") && facts.Report.Setting("DEBUG") == "True")
        {
            yield return new SiteFinding(CheckSeverity.Warning, CheckDiagnostics.DebugKept, facts.Report.Place("DEBUG"));
        }
    }

    private static IEnumerable<SiteFinding> Variables(SiteFacts facts)
    {
        var read = facts.Report.Variables;
        return
            from declared in facts.DeclaredVariables
            where !read.Contains(declared, StringComparer.Ordinal)
            let other = read.FirstOrDefault(name => string.Equals(name, declared, StringComparison.OrdinalIgnoreCase) && !facts.DeclaredVariables.Contains(name, StringComparer.Ordinal))
            where other is not null
            select new SiteFinding(CheckSeverity.Warning, CheckDiagnostics.VariableCase, Place: null, declared, other);
    }
}
