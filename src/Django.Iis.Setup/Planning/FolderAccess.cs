using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>
/// Who may do what in which folder, by SID: the pool's account reads and executes the release, and writes in its data directories alone, which inherit nothing from above.
/// </summary>
internal static class FolderAccess
{
    /// <summary>All folders whose access is set.</summary>
    public static IReadOnlyList<string> Folders(SiteDescription site, SetupSettings settings) =>
        [settings.Root, settings.DataFolder, .. DataDirectories(site, settings).Select(pair => pair.Key)];

    /// <summary>The data directories: before anything is written there.</summary>
    public static void AddData(PlanBuilder plan)
    {
        var settings = plan.Settings;
        if (WindowsPath.IsShare(settings.DataFolder))
        {
            plan.Note($"'{settings.DataFolder}' is on another computer, whose access set-up cannot set: let the account of the pool (an application pool's own account is this computer's there) modify it, and nobody else.");
            MakeData(plan);
            return;
        }

        plan.MakeFolders(settings.DataFolder);
        Own(plan, settings.DataFolder, FolderRights.ReadAndExecute, inherited: false);
        // In the closed folder: nobody else can have put anything there first.
        MakeData(plan);
        foreach (var directory in DataDirectories(plan.Site, settings))
        {
            Own(plan, directory.Key, directory.Value == DataAccess.Modify ? FolderRights.Modify : FolderRights.Read, inherited: true);
        }
    }

    /// <summary>The release: nothing but reading and executing.</summary>
    public static void AddRelease(PlanBuilder plan)
    {
        var settings = plan.Settings;
        var earlier = Earlier(plan, settings.Root);
        if (earlier.Count == 0 && Grants(plan, settings.Root, FolderRights.ReadAndExecute, inherited: true))
        {
            return;
        }

        KeepAccess(plan, settings.Root);
        plan.Add(
            $"Let the pool's account read and execute '{settings.Root}'.",
            new ToolOperation(Tool.Icacls, [settings.Root, "/grant:r", settings.Grantee + ":(OI)(CI)RX", .. Without(earlier)]));
    }

    /// <summary>A file among the site's data that the pool's account must not change. Its folder lets it delete what it made itself, not this.</summary>
    public static void AddReadOnly(PlanBuilder plan, string file)
    {
        if (WindowsPath.IsShare(file))
        {
            return;
        }

        if (File.Exists(file))
        {
            KeepAccess(plan, file);
        }

        plan.Add(
            $"Let the pool's account read '{file}', and not change it.",
            new ToolOperation(Tool.Icacls, [file, "/inheritance:r", "/grant:r", "*" + Accounts.Administrators + ":F", "*" + Accounts.System + ":F", plan.Settings.Grantee + ":R"]));
    }

    /// <summary>A folder of this program's own: administrators and the system, nobody else.</summary>
    public static IReadOnlyList<string> Closed(string folder) =>
        [folder, "/inheritance:r", "/grant:r", "*" + Accounts.Administrators + ":(OI)(CI)F", "*" + Accounts.System + ":(OI)(CI)F"];

    public static bool IsTrusted(string? owner, string user) =>
        owner is Accounts.Administrators or Accounts.System or Accounts.TrustedInstaller || (owner is not null && owner == user);

    private static IReadOnlyList<KeyValuePair<string, DataAccess>> DataDirectories(SiteDescription site, SetupSettings settings)
    {
        var declared = site.DataDirectories.Select(directory => new KeyValuePair<string, DataAccess>(WindowsPath.Combine(settings.DataFolder, directory.Name), directory.Access));
        // Secrets are never where the site could change them.
        return
        [
            .. declared.Where(pair => !WindowsPath.Same(pair.Key, settings.SecretsFolder)),
            new KeyValuePair<string, DataAccess>(settings.SecretsFolder, DataAccess.Read),
        ];
    }

    private static void MakeData(PlanBuilder plan) => plan.MakeFolders(
        plan.Settings.DataFolder,
        [.. DataDirectories(plan.Site, plan.Settings).Select(pair => pair.Key.Substring(plan.Settings.DataFolder.TrimEnd('\\', '/').Length + 1))]);

    private static void Own(PlanBuilder plan, string folder, FolderRights rights, bool inherited)
    {
        var exists = Directory.Exists(folder);
        if (exists && plan.Server.Owners.TryGetValue(folder, out var owner) && !IsTrusted(owner, plan.Server.User))
        {
            plan.Refuse(SetupDiagnostics.FolderOfAnother.Create(folder, owner));
            return;
        }

        var strangers = IsOurs(plan) ? Earlier(plan, folder) : Strangers(plan, folder);
        if (exists && strangers.Count == 0 && IsClosed(plan, folder) && Grants(plan, folder, rights, inherited))
        {
            return;
        }

        if (exists)
        {
            KeepAccess(plan, folder);
        }

        plan.Add(
            $"Let administrators do everything in '{folder}', the pool's account {Words(rights)}, and nobody else anything.",
            new ToolOperation(Tool.Icacls, [.. Closed(folder), plan.Settings.Grantee + ":" + (inherited ? "(OI)(CI)" : "") + Name(rights), .. Without(strangers)]));
    }

    /// <summary>Whether the data folder is this application's already: what an administrator has allowed there since stays allowed.</summary>
    private static bool IsOurs(PlanBuilder plan) => plan.Server.Installed is { } earlier && WindowsPath.Same(earlier.DataFolder, plan.Settings.DataFolder);

    /// <summary>The account of an earlier installation's pool, where the folder knows it and it is no longer the pool's.</summary>
    private static IReadOnlyList<string> Earlier(PlanBuilder plan, string folder)
    {
        var account = plan.Server.Installed?.Account.TrimStart('*') ?? "";
        return [.. Strangers(plan, folder).Where(sid => string.Equals(sid, account, System.StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Accounts that a folder's own entries allow or deny something, beside those that belong there. Groups of a domain are not among them: the list has abbreviations for those, and no SIDs.</summary>
    private static IReadOnlyList<string> Strangers(PlanBuilder plan, string folder) => plan.Server.AccessLists.TryGetValue(folder, out var access)
        ? [.. access.OwnAccounts.Except([Accounts.Administrators, Accounts.System, plan.Settings.Grantee.TrimStart('*')], System.StringComparer.OrdinalIgnoreCase)
            .Where(sid => sid.StartsWith("S-", System.StringComparison.OrdinalIgnoreCase))]
        : [];

    /// <summary>What takes accounts out.</summary>
    private static IReadOnlyList<string> Without(IReadOnlyList<string> sids) => sids.Count == 0 ? [] : ["/remove", .. sids.Select(sid => "*" + sid)];

    private static void KeepAccess(PlanBuilder plan, string folder)
    {
        var backup = plan.Backup("access.txt");
        plan.Add(
            $"Keep the access list of '{folder}'.",
            new ToolOperation(Tool.Icacls, [folder, "/save", backup]),
            new ToolOperation(Tool.Icacls, [WindowsPath.Parent(folder), "/restore", backup]) { Condition = new Condition(ConditionKind.FileExists, backup) });
    }

    private static bool IsClosed(PlanBuilder plan, string folder) =>
        plan.Server.AccessLists.TryGetValue(folder, out var access)
        && access.IsProtected
        && access.Grants(Accounts.Administrators, FolderRights.Full, inherited: true)
        && access.Grants(Accounts.System, FolderRights.Full, inherited: true);

    private static bool Grants(PlanBuilder plan, string folder, FolderRights rights, bool inherited) =>
        plan.Server.AccessLists.TryGetValue(folder, out var access) && access.Grants(plan.Settings.Grantee.TrimStart('*'), rights, inherited);

    private static string Name(FolderRights rights) => rights switch
    {
        FolderRights.Modify => "M",
        FolderRights.ReadAndExecute => "RX",
        _ => "R",
    };

    private static string Words(FolderRights rights) => rights switch
    {
        FolderRights.Modify => "read, write and delete",
        FolderRights.ReadAndExecute => "read and execute",
        _ => "read",
    };
}
