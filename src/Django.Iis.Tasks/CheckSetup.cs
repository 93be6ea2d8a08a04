using System.Linq;
using Django.Iis.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Checks what the project says of its place in IIS before anything is done.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSetup : SetupTask
{
    /// <summary>Whether something was said that the next build should say again.</summary>
    [Output]
    public bool HasFinding { get; set; }

    protected override void ExecuteCore()
    {
        var plan = ReadPlan();
        if (plan.Certificate is null && plan.Bindings.FirstOrDefault(binding => binding is { IsHttps: true, Certificate: null }) is { } binding)
        {
            HasFinding = true;
            LogMessage(SetupPlanDiagnostics.NoCertificate, ProjectFile, 0, binding);
        }
    }
}
