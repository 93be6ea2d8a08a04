namespace Django.Iis.Msi.Executables;

/// <summary>The processor that an executable is for (PE format: Machine Types).</summary>
internal static class ExecutableMachine
{
    public const ushort X86 = 0x014C;

    public const ushort X64 = 0x8664;

    public const ushort Arm64 = 0xAA64;

    /// <summary>What its users call it.</summary>
    public static string NameOf(ushort machine) => machine switch
    {
        X86 => "32-bit",
        X64 => "64-bit",
        Arm64 => "ARM64",
        _ => $"unknown (0x{machine:X4})",
    };
}
