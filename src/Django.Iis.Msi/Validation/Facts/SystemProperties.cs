using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Validation.Facts;

/// <summary>The properties that mean something to Windows Installer (Windows Installer: Property Reference).</summary>
internal static class SystemProperties
{
    private const string Reserved = """
        ACTION ADDDEFAULT ADDLOCAL ADDSOURCE ADVERTISE AFTERREBOOT ALLUSERS ARPAUTHORIZEDCDFPREFIX ARPCOMMENTS ARPCONTACT ARPHELPLINK ARPHELPTELEPHONE
        ARPINSTALLLOCATION ARPNOMODIFY ARPNOREMOVE ARPNOREPAIR ARPPRODUCTICON ARPREADME ARPSIZE ARPSYSTEMCOMPONENT ARPURLINFOABOUT ARPURLUPDATEINFO
        AVAILABLEFREEREG AdminProperties AdminUser Alpha CCP_DRIVE COMPADDDEFAULT COMPADDLOCAL COMPADDSOURCE COMPANYNAME CaptionHeight ColorBits ComputerName
        CostingComplete CustomActionData DISABLEADVTSHORTCUTS DISABLEMEDIA DISABLEROLLBACK Date DefaultUIFont DiskPrompt EXECUTEACTION EXECUTEMODE
        EnableRollback EnableUserControl FASTOEM FILEADDDEFAULT FILEADDLOCAL FILEADDSOURCE FASTOEMINSTALL INSTALLLEVEL Installed Intel Intel64
        IsAdminPackage LIMITUI LOGACTION LeftUnit LogonUser MEDIAPACKAGEPATH MSIARPSETTINGSIDENTIFIER MSICHECKCRCS MSIDEPLOYMENTCOMPLIANT MSIDISABLEEEUI
        MSIDISABLELUAPATCHING MSIDISABLERMRESTART MSIENFORCEUPGRADECOMPONENTRULES MSIFASTINSTALL MSIINSTALLPERUSER MSIINSTANCEGUID MSINEWINSTANCE
        MSINODISABLEMEDIA MSIPATCHREMOVE MSIRESTARTMANAGERCONTROL MSIRMSHUTDOWN MSIUNINSTALLSUPERSEDEDCOMPONENTS MSIUSEREALADMINDETECTION Manufacturer
        MediaSourceDir Msix64 MsiAMD64 MsiHiddenProperties MsiLogFileLocation MsiLogging MsiNTProductType MsiNTSuiteBackOffice MsiNTSuiteDataCenter
        MsiNTSuiteEnterprise MsiNTSuitePersonal MsiNTSuiteSmallBusiness MsiNTSuiteSmallBusinessRestricted MsiNTSuiteWebServer MsiNetAssemblySupport
        MsiPatchRemovalList MsiRestartManagerSessionKey MsiRunningElevated MsiSystemRebootPending MsiTabletPC MsiTrueAdminUser MsiUIHideCancel
        MsiUIProgressOnly MsiUISourceResOnly MsiWin32AssemblySupport NOCOMPANYNAME NOUSERNAME OLEAdvtSupport OriginalDatabase OutOfDiskSpace
        OutOfNoRbDiskSpace PATCH PATCHNEWPACKAGECODE PATCHNEWSUMMARYCOMMENTS PATCHNEWSUMMARYSUBJECT PIDKEY PIDTemplate PRIMARYFOLDER PROMPTROLLBACKCOST
        ParentOriginalDatabase ParentProductCode PhysicalMemory Preselected PrimaryVolumePath PrimaryVolumeSpaceAvailable PrimaryVolumeSpaceRemaining
        PrimaryVolumeSpaceRequired Privileged ProductCode ProductID ProductLanguage ProductName ProductState ProductVersion QFEUpgrade REBOOT REBOOTPROMPT
        REINSTALL REINSTALLMODE REMOVE RESUME ROOTDRIVE RedirectedDllSupport RemoteAdminTS ReplacedInUseFiles RollbackDisabled SEQUENCE SHORTFILENAMES
        ScreenX ScreenY SecureCustomProperties ServicePackLevel ServicePackLevelMinor SharedWindows ShellAdvtSupport SourceDir SystemLanguageID TARGETDIR
        TRANSFORMS TRANSFORMSATSOURCE TRANSFORMSSECURE TTCSupport TerminalServer TextHeight TextInternalLeading Time UILevel UPGRADINGPRODUCTCODE USERNAME
        UpdateStarted UpgradeCode UserLanguageID UserSID Version9X VersionDatabase VersionMsi VersionNT VersionNT64 VirtualMemory WindowsBuild
        """;

    private const string MachineFolders = """
        AdminToolsFolder CommonAppDataFolder CommonFiles64Folder CommonFilesFolder FontsFolder ProgramFiles64Folder ProgramFilesFolder System16Folder
        System64Folder SystemFolder TempFolder WindowsFolder WindowsVolume
        """;

    private const string ProfileFolders = """
        AppDataFolder DesktopFolder FavoritesFolder LocalAppDataFolder MyPicturesFolder NetHoodFolder PersonalFolder PrintHoodFolder ProgramMenuFolder
        RecentFolder SendToFolder StartMenuFolder StartupFolder TemplateFolder
        """;

    /// <summary>Folders of a user's profile, or of all users' with <c>ALLUSERS=1</c> (Windows Installer: System Folder Properties).</summary>
    public static ISet<string> OfProfile { get; } = Split(ProfileFolders);

    /// <summary>Folders that a per-machine package finds in the common profile, not in a user's (Windows Installer: ALLUSERS property).</summary>
    public static ISet<string> CommonWhenPerMachine { get; } = Split("DesktopFolder ProgramMenuFolder StartMenuFolder StartupFolder TemplateFolder AdminToolsFolder");

    /// <summary>Folders for 64-bit programs.</summary>
    public static ISet<string> Of64Bit { get; } = Split("CommonFiles64Folder ProgramFiles64Folder System64Folder");

    /// <summary>Folders for 32-bit programs on a 64-bit Windows.</summary>
    public static ISet<string> Of32Bit { get; } = Split("CommonFilesFolder ProgramFilesFolder SystemFolder");

    /// <summary>Properties that are not folders: no folder of a package can have their names.</summary>
    public static ISet<string> NotFolders { get; } = new HashSet<string>(Split(Reserved).Except(["TARGETDIR", "SourceDir", "ROOTDRIVE"]), StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static ISet<string> Names { get; } = new HashSet<string>(Split(Reserved).Concat(Split(MachineFolders)).Concat(Split(ProfileFolders)), StringComparer.Ordinal);

    private static HashSet<string> Split(string names) => new(names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
