using Django.Iis.Setup.Description;

namespace Django.Iis.Setup.Packages;

/// <summary>What a plan needs of a package that is not installed.</summary>
/// <param name="Description">Of its set-up.</param>
/// <param name="WebConfig">Null where it lies in a cabinet.</param>
internal sealed record SetupPackage(SiteDescription Description, byte[]? WebConfig);
