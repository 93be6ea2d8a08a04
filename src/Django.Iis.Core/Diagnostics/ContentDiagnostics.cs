using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What a package holds of the project: its settings, files, secrets and translations (1040 to 1059).</summary>
public static class ContentDiagnostics
{
    public static readonly DiagnosticDescriptor SettingInjected = new(
        "DJIIS1040", "The package sets {0}: {1}. Leave it as it is with <DjangoOwnSettings>{0}</DjangoOwnSettings>.");
}
