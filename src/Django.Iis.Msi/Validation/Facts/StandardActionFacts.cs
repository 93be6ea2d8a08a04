using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Validation.Facts;

/// <summary>
/// All actions of Windows Installer (Windows Installer: Standard Actions Reference, each action's "Sequence Restrictions"). Written down apart from what the
/// author of packages schedules by, so that each holds the other's mistakes.
/// </summary>
internal static class StandardActionFacts
{
    private static readonly IReadOnlyList<StandardAction> All =
    [
        .. Actions(SequenceSection.Any, "ADMIN", "ADVERTISE", "INSTALL", "SEQUENCE", "DisableRollback", "ExecuteAction", "FindRelatedProducts", "LaunchConditions"),
        .. Actions(SequenceSection.Any, "ScheduleReboot", "RemoveExistingProducts", "ValidateProductID"),
        Any("ResolveSource", "CostInitialize"),
        .. Actions(SequenceSection.Search, "AppSearch", "CCPSearch"),
        Search("RMCCPSearch", "CCPSearch"),
        Costing("CostInitialize"),
        Costing("FileCost", "CostInitialize"),
        Costing("IsolateComponents", "CostInitialize"),
        Costing("CostFinalize", "CostInitialize", "FileCost", "IsolateComponents"),
        Selection("SetODBCFolders", "CostFinalize"),
        Selection("MigrateFeatureStates", "CostFinalize", "FindRelatedProducts"),
        Selection("InstallValidate", "CostFinalize", "SetODBCFolders"),
        Execution("InstallInitialize", "InstallValidate"),
        Execution("AllocateRegistrySpace"),
        Execution("ProcessComponents"),
        Execution("UnpublishComponents"),
        Execution("UnpublishFeatures"),
        Execution("MsiUnpublishAssemblies"),
        Execution("StopServices"),
        Execution("DeleteServices", "StopServices"),
        Execution("UnregisterComPlus"),
        Execution("SelfUnregModules"),
        Execution("UnregisterTypeLibraries"),
        Execution("RemoveODBC"),
        Execution("UnregisterFonts"),
        Execution("RemoveRegistryValues"),
        Execution("UnregisterClassInfo", "RemoveRegistryValues"),
        Execution("UnregisterExtensionInfo", "RemoveRegistryValues", "UnregisterClassInfo"),
        Execution("UnregisterProgIdInfo", "RemoveRegistryValues", "UnregisterExtensionInfo"),
        Execution("UnregisterMIMEInfo", "RemoveRegistryValues", "UnregisterProgIdInfo"),
        Execution("RemoveIniValues"),
        Execution("RemoveShortcuts"),
        Execution("RemoveEnvironmentStrings"),
        Execution("RemoveDuplicateFiles", "DeleteServices"),
        Execution("RemoveFiles", "DeleteServices", "SelfUnregModules", "UnregisterFonts", "UnregisterTypeLibraries"),
        Execution("RemoveFolders", "RemoveFiles"),
        Execution("CreateFolders"),
        Execution("MoveFiles", "DeleteServices"),
        Execution("InstallSFPCatalogFile"),
        Execution("InstallAdminPackage"),
        Execution("InstallFiles", "RemoveFiles", "RemoveDuplicateFiles", "MoveFiles", "DeleteServices", "CreateFolders", "InstallSFPCatalogFile"),
        Execution("PatchFiles", "InstallFiles", "DeleteServices"),
        Execution("DuplicateFiles", "InstallFiles", "PatchFiles", "DeleteServices"),
        Execution("BindImage", "InstallFiles"),
        Execution("CreateShortcuts", "InstallFiles", "RemoveShortcuts"),
        Execution("RegisterClassInfo", "InstallFiles", "UnregisterMIMEInfo", "UnregisterClassInfo"),
        Execution("RegisterExtensionInfo", "InstallFiles", "RegisterClassInfo", "UnregisterExtensionInfo"),
        Execution("RegisterProgIdInfo", "InstallFiles", "RegisterExtensionInfo", "UnregisterProgIdInfo"),
        Execution("RegisterMIMEInfo", "InstallFiles", "RegisterProgIdInfo", "RegisterExtensionInfo", "RegisterClassInfo", "UnregisterMIMEInfo"),
        Execution("WriteRegistryValues", "RemoveRegistryValues"),
        Execution("WriteIniValues", "RemoveIniValues"),
        Execution("WriteEnvironmentStrings"),
        Execution("RegisterFonts", "InstallFiles"),
        Execution("InstallODBC", "InstallFiles", "RemoveFiles"),
        Execution("RegisterTypeLibraries", "InstallFiles"),
        Execution("SelfRegModules", "InstallFiles", "SelfUnregModules"),
        Execution("RegisterComPlus", "InstallFiles", "UnregisterComPlus"),
        Execution("InstallServices", "InstallFiles", "DeleteServices", "PatchFiles", "DuplicateFiles"),
        Execution("MsiConfigureServices", "InstallServices"),
        Execution("StartServices", "InstallServices", "MsiConfigureServices"),
        Execution("RegisterUser", "ValidateProductID"),
        Execution("RegisterProduct"),
        Execution("PublishComponents"),
        Execution("MsiPublishAssemblies"),
        Execution("PublishFeatures"),
        Execution("PublishProduct", "PublishFeatures"),
        Execution("InstallExecute"),
        Execution("InstallExecuteAgain"),
        Execution("ForceReboot"),
        Execution("InstallFinalize"),
    ];

    private static readonly Dictionary<string, StandardAction> ByName = All.ToDictionary(action => action.Name, StringComparer.Ordinal);

    /// <summary>The facts about an action; null for one that is not Windows Installer's.</summary>
    public static StandardAction? Find(string name) => ByName.TryGetValue(name, out var action) ? action : null;

    /// <summary>Whether an action writes to the script that changes the machine.</summary>
    public static bool IsScript(string name) =>
        Find(name)?.Section == SequenceSection.Execution && name is not ("InstallInitialize" or "InstallExecute" or "InstallExecuteAgain" or "InstallFinalize");

    private static IEnumerable<StandardAction> Actions(SequenceSection section, params string[] names) => names.Select(name => new StandardAction(name, section));

    private static StandardAction Any(string name, params string[] after) => new(name, SequenceSection.Any) { After = after };

    private static StandardAction Search(string name, params string[] after) => new(name, SequenceSection.Search) { After = after };

    private static StandardAction Costing(string name, params string[] after) => new(name, SequenceSection.Costing) { After = after };

    private static StandardAction Selection(string name, params string[] after) => new(name, SequenceSection.Selection) { After = after };

    // Nothing changes the machine before the transaction has begun.
    private static StandardAction Execution(string name, params string[] after) =>
        new(name, SequenceSection.Execution) { After = name == "InstallInitialize" ? after : ["InstallInitialize", .. after] };
}
