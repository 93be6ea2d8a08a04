using System.Collections.Generic;

namespace Django.Iis.Msi.Authoring;

/// <summary>A package with keys, names and numbers assigned; nothing here depends on the content of the files.</summary>
/// <param name="Package">What the plan is for.</param>
/// <param name="Directories">All folders below the install directory, each after the one above it.</param>
/// <param name="Components">In ordinal order of their paths.</param>
/// <param name="Files">In the order of the cabinets.</param>
/// <param name="RegistryValues">Those that the package describes, and those that it needs itself.</param>
internal sealed record InstallerPlan(
    InstallerPackage Package,
    IReadOnlyList<PlannedDirectory> Directories,
    IReadOnlyList<PlannedComponent> Components,
    IReadOnlyList<PlannedFile> Files,
    IReadOnlyList<PlannedRegistryValue> RegistryValues);
