using System.IO;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Execution;

/// <summary>When an operation is run.</summary>
/// <param name="Kind">What is looked for.</param>
/// <param name="Name">The site, pool or executable's path.</param>
/// <param name="Detail">The application's path, or FastCGI's arguments.</param>
/// <param name="Path">The virtual directory's path.</param>
internal sealed record Condition(ConditionKind Kind, string Name = "", string Detail = "", string Path = "")
{
    public static Condition Always { get; } = new(ConditionKind.Always);

    public bool Holds(IisReader reader) => Kind switch
    {
        ConditionKind.Always => true,
        ConditionKind.FileExists => File.Exists(Name),
        _ => Holds(reader.Read()),
    };

    private bool Holds(IisState iis) => Kind switch
    {
        ConditionKind.SiteExists => iis.Site(Name) is not null,
        ConditionKind.SiteMissing => iis.Site(Name) is null,
        ConditionKind.ApplicationExists => iis.Application(Name, Detail) is not null,
        ConditionKind.ApplicationMissing => iis.Site(Name) is not null && iis.Application(Name, Detail) is null,
        ConditionKind.DirectoryExists => iis.VirtualDirectory(Name, Detail, Path) is not null,
        ConditionKind.DirectoryMissing => iis.Application(Name, Detail) is not null && iis.VirtualDirectory(Name, Detail, Path) is null,
        ConditionKind.PoolExists => iis.Pool(Name) is not null,
        ConditionKind.PoolMissing => iis.Pool(Name) is null,
        ConditionKind.FastCgiExists => iis.FastCgi(Name, Detail) is not null,
        ConditionKind.FastCgiMissing => iis.FastCgi(Name, Detail) is null,
        _ => true,
    };
}
