using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Tests.WixSource;

/// <summary>
/// The elements that we write, where they may stand and what they may say, from the reference of WiX 5 (WiX Toolset XML schema,
/// docs.firegiant.com/wix/schema/wxs): each line an element, the elements around it, and its attributes.
/// </summary>
internal static class WixSchema
{
    private const string Lines = """
        Wix / document / 
        Package / Wix / Name Manufacturer Version Language ProductCode UpgradeCode Scope Codepage InstallerVersion UpgradeStrategy Compressed ShortNames
        Fragment / Wix / Id
        SummaryInformation / Package / Codepage Comments Description Keywords Manufacturer
        Media / Package Fragment / Id Cabinet CompressionLevel DiskPrompt EmbedCab Layout VolumeLabel Source
        Property / Package Fragment UI / Id Value Secure Hidden Admin ComplianceCheck SuppressModularization
        RegistrySearch / Property / Id Root Key Name Type Bitness
        FileSearch / RegistrySearch DirectorySearch Property / Id Name ShortName MinVersion MaxVersion MinSize MaxSize MinDate MaxDate Languages
        Upgrade / Package Fragment / Id
        UpgradeVersion / Upgrade / Property Minimum Maximum IncludeMinimum IncludeMaximum MigrateFeatures OnlyDetect IgnoreRemoveFailure ExcludeLanguages Language RemoveFeatures
        Launch / Package Fragment / Condition Message
        Feature / Package Fragment Feature / Id Title Description Level Display ConfigurableDirectory InstallDefault TypicalDefault AllowAdvertise AllowAbsent
        ComponentGroupRef / Feature Package ComponentGroup / Id Primary
        ComponentGroup / Fragment Package / Id Directory Source Subdirectory
        Component / ComponentGroup Directory Feature Fragment Package / Id Guid Directory Bitness KeyPath Permanent Transitive NeverOverwrite Shared SharedDllRefCount DisableRegistryReflection UninstallWhenSuperseded Condition
        File / Component / Id Name ShortName KeyPath DiskId Source Vital ReadOnly Hidden System Checksum
        CreateFolder / Component / Directory
        RegistryValue / Component RegistryKey / Id Root Key Name Type Value KeyPath Action
        RemoveFile / Component / Id Directory Name ShortName On
        RemoveFolder / Component / Id Directory On
        PermissionEx / CreateFolder File RegistryValue RegistryKey ServiceInstall / Id Sddl Condition
        Binary / Package Fragment UI / Id SourceFile
        Icon / Package Fragment / Id SourceFile
        CustomAction / Package Fragment / Id BinaryRef FileRef Directory Property DllEntry ExeCommand Error Value JScriptCall VBScriptCall Bitness Execute Return Impersonate HideTarget TerminalServerAware
        StandardDirectory / Package Fragment / Id
        Directory / StandardDirectory Directory Package Fragment / Id Name ShortName
        InstallUISequence / Package Fragment UI / 
        InstallExecuteSequence / Package Fragment / 
        AdminUISequence / Package Fragment UI / 
        AdminExecuteSequence / Package Fragment / 
        AdvertiseExecuteSequence / Package Fragment / 
        Custom / sequence / Action After Before Condition OnExit Sequence
        UIRef / Package Fragment UI / Id
        UI / Package Fragment / Id
        ProgressText / UI / Action Message Template
        Show / sequence / Dialog After Before Condition OnExit Sequence Overridable
        TextStyle / UI / Id FaceName Size Red Green Blue Bold Italic Underline Strike
        UIText / UI / Id Value
        Error / UI / Id Message
        Dialog / UI / Id X Y Width Height Title Hidden Modeless NoMinimize SystemModal KeepModeless TrackDiskSpace CustomPalette RightToLeft RightAligned LeftScroll ErrorDialog
        Control / Dialog / Id Type X Y Width Height Property CheckBoxValue CheckBoxPropertyRef Text ToolTip Help TabSkip Default Cancel Hidden Disabled Sunken Indirect Integer Transparent NoPrefix NoWrap Password Multiline ProgressBlocks Removable Fixed Remote CDROM RAMDisk Floppy Sorted ElevationShield FixedSize Icon Bitmap Image IconSize EnableCondition DisableCondition ShowCondition HideCondition DefaultCondition
        ListBox / UI Control / Property
        ListItem / ListBox ComboBox ListView / Value Text
        Publish / Control UI / Event Property Value Order Condition
        Subscribe / Control / Event Attribute
        """;

    private static readonly string[] Sequences =
        ["InstallUISequence", "InstallExecuteSequence", "AdminUISequence", "AdminExecuteSequence", "AdvertiseExecuteSequence"];

    private static readonly IReadOnlyDictionary<string, (string[] Parents, string[] Attributes)> Elements = Lines.Split('\n')
        .Select(line => line.Split('/', StringSplitOptions.TrimEntries))
        .ToDictionary(parts => parts[0], parts => (Words(parts[1]), Words(parts[2])), StringComparer.Ordinal);

    /// <summary>Whether an element may stand there; standard actions are elements of their own name in a sequence.</summary>
    public static bool Allows(string element, string parent) => Elements.TryGetValue(element, out var known)
        ? known.Parents.Contains(Sequences.Contains(parent, StringComparer.Ordinal) ? "sequence" : parent, StringComparer.Ordinal)
        : Sequences.Contains(parent, StringComparer.Ordinal);

    /// <summary>The attributes that an element may have.</summary>
    public static IReadOnlyList<string> AttributesOf(string element) =>
        Elements.TryGetValue(element, out var known) ? known.Attributes : ["After", "Before", "Condition", "Sequence", "Suppress"];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
