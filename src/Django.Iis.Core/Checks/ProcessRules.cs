using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Checks;

/// <summary>What holds state in one process, or cannot be shared, when there are several.</summary>
internal static class ProcessRules
{
    private const string LocalMemory = "django.core.cache.backends.locmem.LocMemCache";

    private static readonly string[] SessionsInCache = ["django.contrib.sessions.backends.cache", "django.contrib.sessions.backends.cached_db"];

    public static IEnumerable<SiteFinding> Find(SiteFacts facts)
    {
        if (facts.Processes <= 1)
        {
            return [];
        }

        var layers = facts.Report.ChannelLayers.Where(layer => layer.Path == "channels.layers.InMemoryChannelLayer");
        var caches = facts.Report.Caches.Where(cache => cache.Path == LocalMemory && IsUsed(cache, facts));
        var databases = facts.Report.Databases.Where(database => database.Path.EndsWith(".sqlite3", StringComparison.Ordinal) || database.Path.EndsWith(".spatialite", StringComparison.Ordinal));
        return
        [
            .. Warn(layers, CheckDiagnostics.InMemoryLayer, facts),
            .. Warn(caches, CheckDiagnostics.LocalCache, facts),
            .. Warn(databases, CheckDiagnostics.SharedSqlite, facts),
        ];
    }

    // Every project has Django's default cache; only those that use it are concerned.
    private static bool IsUsed(Backend cache, SiteFacts facts) =>
        cache.Place is not null
        || SessionsInCache.Contains(facts.Report.Setting("SESSION_ENGINE"), StringComparer.Ordinal)
        || facts.Report.Middleware.Contains("django.middleware.cache.UpdateCacheMiddleware", StringComparer.Ordinal);

    private static IEnumerable<SiteFinding> Warn(IEnumerable<Backend> backends, DiagnosticDescriptor descriptor, SiteFacts facts) =>
        backends.Select(backend => new SiteFinding(CheckSeverity.Warning, descriptor, backend.Place, backend.Alias, facts.Processes));
}
