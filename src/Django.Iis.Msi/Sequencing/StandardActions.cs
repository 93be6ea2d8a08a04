using System.Collections.Generic;

namespace Django.Iis.Msi.Sequencing;

/// <summary>The actions of Windows Installer that a package of files needs, with the order that their documentation asks for.</summary>
internal static class StandardActions
{
    public const string LaunchConditions = "LaunchConditions";
    public const string CostInitialize = "CostInitialize";
    public const string FileCost = "FileCost";
    public const string CostFinalize = "CostFinalize";
    public const string InstallValidate = "InstallValidate";
    public const string InstallInitialize = "InstallInitialize";
    public const string ProcessComponents = "ProcessComponents";
    public const string ExecuteAction = "ExecuteAction";

    private const string FindRelatedProducts = "FindRelatedProducts";
    private const string AppSearch = "AppSearch";
    private const string MigrateFeatureStates = "MigrateFeatureStates";
    private const string UnpublishFeatures = "UnpublishFeatures";
    private const string RemoveFiles = "RemoveFiles";
    private const string RemoveFolders = "RemoveFolders";
    private const string CreateFolders = "CreateFolders";
    private const string InstallFiles = "InstallFiles";
    private const string RegisterUser = "RegisterUser";
    private const string RegisterProduct = "RegisterProduct";
    private const string PublishFeatures = "PublishFeatures";
    private const string PublishProduct = "PublishProduct";
    private const string InstallFinalize = "InstallFinalize";

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
        new(RemoveFiles) { After = [UnpublishFeatures] },
        new(RemoveFolders) { After = [RemoveFiles] },
        new(CreateFolders) { After = [RemoveFolders] },
        new(InstallFiles) { After = [CreateFolders] },
        new(RegisterUser) { After = [InstallFiles] },
        new(RegisterProduct) { After = [RegisterUser] },
        .. Publication,
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
