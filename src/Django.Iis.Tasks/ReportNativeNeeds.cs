using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.NativeNeeds;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Says what the server must have for the native code among its packages: in every build, since a payload is made once for many of them.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportNativeNeeds : DjangoTask
{
    /// <summary>What <see cref="FindNativeNeeds"/> wrote.</summary>
    [Required]
    public string Needs { get; set; } = "";

    [Required]
    public string TargetPlatform { get; set; } = "";

    protected override void ExecuteCore()
    {
        var platform = Core.Python.TargetPlatform.Parse(TargetPlatform, ProjectFile);
        foreach (var need in NativeNeedsXml.Read(FullPath(Needs)).Needs)
        {
            var forDebugging = need.Libraries.Where(VisualCppRuntime.IsForDebugging).ToList();
            if (forDebugging.Count > 0)
            {
                LogWarning(NativeDiagnostics.BuiltForDebugging, file: null, 0, need.Distribution, need.Version, string.Join(", ", forDebugging));
            }

            foreach (var prerequisite in NativePrerequisites.Of([need], platform))
            {
                LogWarning(
                    NativeDiagnostics.NeedsVisualCpp, file: null, 0, need.Distribution, need.Version, string.Join(", ", prerequisite.Libraries), prerequisite.Name, prerequisite.Id);
            }

            LogUnknown(need);
        }
    }

    // A driver's library, say, that only some sites use: worth a word for who looks for a reason.
    private void LogUnknown(NativeNeed need)
    {
        var unknown = need.Libraries.Where(library => VisualCppRuntime.Of(library) is null && !VisualCppRuntime.IsForDebugging(library)).ToList();
        if (unknown.Count > 0)
        {
            Log.LogMessage(
                MessageImportance.Low,
                "{0} {1} imports {2}, which neither it nor Python brings, and which is not known to be part of Windows.",
                need.Distribution,
                need.Version,
                string.Join(", ", unknown));
        }
    }
}
