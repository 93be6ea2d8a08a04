using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.NativeNeeds;

/// <summary>What an administrator has to install for the native code of a site.</summary>
public static class NativePrerequisites
{
    /// <summary>The installers of Visual C++'s libraries, the newest first.</summary>
    public static IReadOnlyList<SitePrerequisite> Of(IReadOnlyList<NativeNeed> needs, TargetPlatform platform) =>
    [
        .. from need in needs
           from library in need.Libraries
           where !VisualCppRuntime.IsForDebugging(library)
           let runtime = VisualCppRuntime.Of(library)
           where runtime is not null
           group (library, need.Distribution) by runtime into found
           orderby found.Key.Number descending
           select new SitePrerequisite(
               found.Key.PackageFor(platform),
               found.Key.NameFor(platform),
               Names(found.Select(known => known.library)),
               Names(found.Select(known => known.Distribution))),
    ];

    private static IReadOnlyList<string> Names(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];
}
