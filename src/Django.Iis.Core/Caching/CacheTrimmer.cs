using System;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.Caching;

/// <summary>
/// Removes what no build has used for long, at most once a day. A build marks an entry as used before it looks at it, and an entry leaves in one step:
/// a build that comes too late finds it gone and makes it again from its wheel, so that none has to wait for another.
/// </summary>
public static class CacheTrimmer
{
    private static readonly TimeSpan Unused = TimeSpan.FromDays(90);

    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>No build takes so long between the first and the last file of an entry.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>Trims a cache that was not trimmed today.</summary>
    public static void Trim(CacheStore store) => Trim(store, DateTime.UtcNow);

    internal static void Trim(CacheStore store, DateTime now)
    {
        try
        {
            if (!Directory.Exists(store.Root) || !IsDue(Path.Combine(store.Root, "trimmed"), now))
            {
                return;
            }

            foreach (var kind in Directory.GetDirectories(store.Root).Where(folder => folder != store.Temporary))
            {
                foreach (var entry in Directory.GetDirectories(kind).Where(entry => now - CacheStore.LastUse(entry) > Unused))
                {
                    store.Remove(entry);
                }
            }

            foreach (var rest in Directory.Exists(store.Temporary) ? Directory.GetDirectories(store.Temporary) : [])
            {
                if (now - Directory.GetLastWriteTimeUtc(rest) > Abandoned)
                {
                    CacheStore.TryDelete(rest);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another build trims, or a file is open: there is another day.
        }
    }

    private static bool IsDue(string mark, DateTime now)
    {
        if (File.Exists(mark) && now - File.GetLastWriteTimeUtc(mark) < Interval)
        {
            return false;
        }

        File.WriteAllText(mark, "");
        File.SetLastWriteTimeUtc(mark, now);
        return true;
    }
}
