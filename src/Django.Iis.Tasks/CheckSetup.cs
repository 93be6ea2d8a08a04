using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Tasks;

/// <summary>Checks what the project says of its place in IIS before anything is done.</summary>
public sealed class CheckSetup : SetupTask
{
    protected override void ExecuteCore()
    {
        var plan = ReadPlan();
        if (plan.Certificate is null && plan.Bindings.FirstOrDefault(binding => binding is { IsHttps: true, Certificate: null }) is { } binding)
        {
            LogMessage(SetupPlanDiagnostics.NoCertificate, ProjectFile, 0, binding);
        }
    }
}
