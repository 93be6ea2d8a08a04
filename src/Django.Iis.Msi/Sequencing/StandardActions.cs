using System.Collections.Generic;

namespace Django.Iis.Msi.Sequencing;

/// <summary>The actions of Windows Installer that a package of files needs, with the order that their documentation asks for.</summary>
internal static class StandardActions
{
    public const string FindRelatedProducts = "FindRelatedProducts";
    public const string AppSearch = "AppSearch";
    public const string LaunchConditions = "LaunchConditions";
    public const string CostInitialize = "CostInitialize";
    public const string FileCost = "FileCost";
    public const string CostFinalize = "CostFinalize";
    public const string MigrateFeatureStates = "MigrateFeatureStates";
    public const string InstallValidate = "InstallValidate";
    public const string InstallInitialize = "InstallInitialize";
    public const string ProcessComponents = "ProcessComponents";
    public const string RemoveRegistryValues = "RemoveRegistryValues";
    public const string RemoveFiles = "RemoveFiles";
    public const string InstallFiles = "InstallFiles";
    public const string WriteRegistryValues = "WriteRegistryValues";
    public const string ExecuteScript = "InstallExecute";
    public const string RemoveExistingProducts = "RemoveExistingProducts";
    public const string InstallFinalize = "InstallFinalize";
    public const string ExecuteAction = "ExecuteAction";

    private const string UnpublishFeatures = "UnpublishFeatures";
    private const string RemoveFolders = "RemoveFolders";
    private const string CreateFolders = "CreateFolders";
    private const string RegisterUser = "RegisterUser";
    private const string RegisterProduct = "RegisterProduct";
    private const string PublishFeatures = "PublishFeatures";
    private const string PublishProduct = "PublishProduct";

    private static readonly IReadOnlyList<ScheduledAction> Costing =
    [
        new(CostInitialize) { After = [LaunchConditions] },
        new(FileCost) { After = [CostInitialize] },
        new(CostFinalize) { After = [FileCost] },
    ];

    /// <summary>Asks about the machine and the products on it before anything is decided.</summary>
    private static readonly IReadOnlyList<ScheduledAction> Searches =
    [
        new(FindRelatedProducts),
        new(AppSearch),
        new(LaunchConditions) { After = [FindRelatedProducts, AppSearch] },
        new(MigrateFeatureStates) { After = [FindRelatedProducts, CostFinalize] },
    ];

    private static readonly IReadOnlyList<ScheduledAction> Transaction =
    [
        new(InstallValidate) { After = [CostFinalize, MigrateFeatureStates] },
        new(InstallInitialize) { After = [InstallValidate] },
        new(InstallFinalize) { After = [InstallInitialize, InstallFiles, PublishProduct] },
    ];

    private static readonly IReadOnlyList<ScheduledAction> Publication =
    [
        new(PublishFeatures) { After = [InstallInitialize, RegisterProduct] },
        new(PublishProduct) { After = [PublishFeatures] },
    ];

    public static IReadOnlyList<ScheduledAction> InstallExecute { get; } =
    [
        .. Searches,
        .. Costing,
        .. Transaction,
        new(ProcessComponents) { After = [InstallInitialize] },
        new(UnpublishFeatures) { After = [ProcessComponents] },
        new(RemoveRegistryValues) { After = [UnpublishFeatures] },
        new(RemoveFiles) { After = [UnpublishFeatures] },
        new(RemoveFolders) { After = [RemoveFiles] },
        new(CreateFolders) { After = [RemoveFolders] },
        new(InstallFiles) { After = [CreateFolders] },
        new(WriteRegistryValues) { After = [RemoveRegistryValues, InstallFiles] },
        new(RegisterUser) { After = [InstallFiles] },
        new(RegisterProduct) { After = [RegisterUser] },
        .. Publication,
        new(ExecuteScript) { After = [WriteRegistryValues, PublishProduct], Before = [InstallFinalize] },
        new(RemoveExistingProducts) { After = [ExecuteScript], Before = [InstallFinalize] },
    ];

    public static IReadOnlyList<ScheduledAction> InstallUI { get; } =
    [
        .. Searches,
        .. Costing,
        new(ExecuteAction) { After = [CostFinalize, MigrateFeatureStates] },
    ];

    public static IReadOnlyList<ScheduledAction> AdminExecute { get; } =
    [
        .. Costing,
        .. Transaction,
        new("InstallAdminPackage") { After = [InstallInitialize], Before = [InstallFiles] },
        new(InstallFiles) { After = [InstallInitialize] },
    ];

    public static IReadOnlyList<ScheduledAction> AdminUI { get; } =
    [
        .. Costing,
        new(ExecuteAction) { After = [CostFinalize] },
    ];

    /// <summary>Nothing is copied when a product is advertised, so no file is costed.</summary>
    public static IReadOnlyList<ScheduledAction> AdvertiseExecute { get; } =
    [
        new(CostInitialize),
        new(CostFinalize) { After = [CostInitialize] },
        .. Transaction,
        .. Publication,
    ];
}
