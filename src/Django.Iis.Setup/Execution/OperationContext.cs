using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Execution;

/// <summary>What operations work with.</summary>
/// <param name="Programs">The server's tools.</param>
/// <param name="Log">Told what was passed over.</param>
internal sealed record OperationContext(IPrograms Programs, SetupLog Log)
{
    public IisReader Iis { get; } = new(Programs);
}
