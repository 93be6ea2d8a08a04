using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Msi.Inspection;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes the tables of the MSI as text.</summary>
[MSBuildMultiThreadableTask]
public sealed class DumpMsi : DjangoTask
{
    /// <summary>The MSI; empty when the project makes none.</summary>
    public string Package { get; set; } = "";

    /// <summary>Where to write.</summary>
    [Required]
    public string TextFile { get; set; } = "";

    protected override void ExecuteCore()
    {
        if (Package.Length == 0)
        {
            throw ProjectDiagnostics.NoMsiToDump.At(ProjectFile, 0);
        }

        using var text = new StringWriter { NewLine = "\n" };
        InstallerDump.Write(FullPath(Package), text);
        AtomicFile.WriteText(FullPath(TextFile), text.ToString());
        Log.LogMessage(MessageImportance.High, "{0} -> {1}", Path.GetFileNameWithoutExtension(ProjectFile), FullPath(TextFile));
    }
}
