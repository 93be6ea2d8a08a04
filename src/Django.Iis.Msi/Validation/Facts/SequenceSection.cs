namespace Django.Iis.Msi.Validation.Facts;

/// <summary>Part of a sequence that an action belongs to (Windows Installer: ICE27).</summary>
internal enum SequenceSection
{
    /// <summary>Anywhere.</summary>
    Any,

    /// <summary>Up to CostInitialize: asks about the machine.</summary>
    Search,

    /// <summary>From CostInitialize to CostFinalize: reckons what is needed.</summary>
    Costing,

    /// <summary>From CostFinalize to InstallValidate: sets folders and what is installed.</summary>
    Selection,

    /// <summary>From InstallValidate to InstallFinalize: changes the machine.</summary>
    Execution,
}
