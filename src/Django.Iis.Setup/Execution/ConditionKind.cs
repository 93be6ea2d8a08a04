namespace Django.Iis.Setup.Execution;

/// <summary>What is looked at before an inverse is run: after a killed process nobody knows whether the action itself was.</summary>
internal enum ConditionKind
{
    Always,
    SiteExists,
    SiteMissing,
    ApplicationExists,
    ApplicationMissing,
    DirectoryExists,
    DirectoryMissing,
    PoolExists,
    PoolMissing,
    FastCgiExists,
    FastCgiMissing,
    FileExists,
}
