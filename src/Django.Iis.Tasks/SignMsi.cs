using Django.Iis.Core.Installers;
using Django.Iis.Core.Signing;
using Django.Iis.Msi.Authoring;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Signs an MSI that another tool has made, on its way to the output folder.</summary>
[MSBuildMultiThreadableTask]
public sealed class SignMsi : DjangoTask
{
    /// <summary>The finished package, among the intermediate files.</summary>
    [Required]
    public string Package { get; set; } = "";

    /// <summary>Where the signed one goes.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>DjangoSignCommand.</summary>
    [Required]
    public string SignCommand { get; set; } = "";

    protected override void ExecuteCore() =>
        SignedInstaller.Publish(FullPath(Package), FullPath(Destination), Signer(SignCommand, this), InstallerSignature.Exists, Cancellation);

    /// <summary>Signs with the project's command, and tells what the command said in the log of a task.</summary>
    internal static FileSigner Signer(string command, DjangoTask task) =>
        new(Core.Signing.SignCommand.Parse(command, task.ProjectFile), task.ProjectFile, line => task.Log.LogMessage(MessageImportance.Low, "{0}", line));
}
