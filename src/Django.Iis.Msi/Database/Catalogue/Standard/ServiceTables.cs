using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue.Standard;

/// <summary>Services, and who may do what with the things of a product (Windows Installer: System Services and Locking Down groups).</summary>
internal static class ServiceTables
{
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new("ServiceControl",
        [
            Column.Identifier("ServiceControl", "Key of the row.").Key(),
            Column.Formatted("Name", "Name of the service.").Localizable(),
            Column.Short("Event", "When it is started, stopped or deleted, as a sum.").Between(0, 187),
            Column.Formatted("Arguments", "Arguments for a start, separated by [~].").Nullable().Localizable(),
            Column.Short("Wait", "1 to wait until it is done.").Nullable().Between(0, 1),
            Column.Component(),
        ]),

        new("ServiceInstall",
        [
            Column.Identifier("ServiceInstall", "Key of the row.").Key(),
            Column.Formatted("Name", "Name of the service for programs."),
            Column.Formatted("DisplayName", "Its name for people.").Nullable().Localizable(),
            Column.Long("ServiceType", "Kind of service, as a sum.").Between(-2147483647, int.MaxValue),
            Column.Long("StartType", "When it starts: 2 with Windows, 3 on demand, 4 never.").Between(0, 4),
            Column.Long("ErrorControl", "What Windows does when it does not start.").Between(-2147483647, int.MaxValue),
            Column.Formatted("LoadOrderGroup", "Group in which it starts.").Nullable(),
            Column.Formatted("Dependencies", "Services that must run before, each ended by [~].").Nullable(),
            Column.Formatted("StartName", "Account that it runs as.").Nullable(),
            Column.Formatted("Password", "Password of the account.").Nullable(),
            Column.Formatted("Arguments", "What it is started with.").Nullable(),
            Column.Component(),
            Column.Text("Description", 255, "Text", "What the user reads of it.").Nullable().Localizable(),
        ]),

        new("MsiServiceConfig",
        [
            Column.Identifier("MsiServiceConfig", "Key of the row.").Key(),
            Column.Formatted("Name", "Name of the service."),
            Column.Long("Event", "1 when it is installed, 2 removed, 4 repaired, as a sum.").Between(1, 7),
            Column.Long("ConfigType", "What is configured: 3 delayed start, 4 a restart for errors without a crash, 5 its SID, 6 its privileges, 7 time for shutting down.").Between(3, 7),
            Column.Formatted("Argument", "The setting.", length: 0).Nullable(),
            Column.Component(),
        ]),

        new("MsiServiceConfigFailureActions",
        [
            Column.Identifier("MsiServiceConfigFailureActions", "Key of the row.").Key(),
            Column.Formatted("Name", "Name of the service."),
            Column.Long("Event", "1 when it is installed, 2 removed, 4 repaired, as a sum.").Between(1, 7),
            Column.Long("ResetPeriod", "Seconds without failure after which failures count from 0.").Nullable().Between(0, int.MaxValue),
            Column.Formatted("RebootMessage", "What the users of the machine are told before a restart.").Nullable().Localizable(),
            Column.Formatted("Command", "Program that is run.").Nullable().Localizable(),
            Column.Formatted("Actions", "What is done at each failure, separated by [~].", length: 0).Nullable(),
            Column.Formatted("DelayActions", "Milliseconds before each of them, separated by [~].", length: 0).Nullable(),
            Column.Component(),
        ]),

        new("LockPermissions",
        [
            Column.Identifier("LockObject", "Key of what is locked.").Key(),
            Column.Identifier("Table", "Table with it.", length: 32).Key().OneOf("CreateFolder;File;Registry"),
            Column.Formatted("Domain", "Domain of the user.").Key().Nullable(),
            Column.Formatted("User", "Name of the user.").Key(),
            Column.Long("Permission", "What the user may do, as a sum.").Nullable().Between(-2147483647, int.MaxValue),
        ]),
    ];
}
