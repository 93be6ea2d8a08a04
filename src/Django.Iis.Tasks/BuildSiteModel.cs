using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.NativeNeeds;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Core.Python.Runtimes;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Core.Signing;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Completes the site model with every file that ships.</summary>
[MSBuildMultiThreadableTask]
public sealed class BuildSiteModel : DjangoTask
{
    /// <summary>The site model without files.</summary>
    [Required]
    public string Plan { get; set; } = "";

    /// <summary>The application's files, with metadata TargetPath.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The folder that collectstatic filled; need not exist.</summary>
    [Required]
    public string StaticFolder { get; set; } = "";

    /// <summary>The folder of the front end; empty when there is none.</summary>
    public string FrontEndFolder { get; set; } = "";

    /// <summary>Folders whose content goes to the server's site-packages.</summary>
    [Required]
    public string[] PythonFolders { get; set; } = [];

    /// <summary>The folder with the launcher.</summary>
    [Required]
    public string LauncherFolder { get; set; } = "";

    /// <summary>The Python that ships with the site; empty when the server's own runs it.</summary>
    public string RuntimeFolder { get; set; } = "";

    /// <summary>DjangoBundledPythonContent.</summary>
    public string RuntimeContent { get; set; } = nameof(Core.Python.Runtimes.RuntimeContent.Runtime);

    /// <summary>What <see cref="FindNativeNeeds"/> wrote.</summary>
    [Required]
    public string NativeNeeds { get; set; } = "";

    /// <summary>The list of what UnpackWheels put into one of them; need not exist.</summary>
    public string PackageManifest { get; set; } = "";

    /// <summary>Tells when <see cref="PythonFolders"/> were filled: deleted when they are not what they were, so that the next build fills them anew.</summary>
    public string PackageStamp { get; set; } = "";

    /// <summary>The folder with byte-code of the application; need not exist.</summary>
    public string ByteCodeFolder { get; set; } = "";

    /// <summary>The folder with a web.config for each layout.</summary>
    [Required]
    public string WebConfigFolder { get; set; } = "";

    /// <summary>The folder with a description for each layout, which <see cref="DescribeSite"/> wrote.</summary>
    [Required]
    public string SetupFolder { get; set; } = "";

    /// <summary>Full path of the program that configures IIS.</summary>
    [Required]
    public string SetupProgram { get; set; } = "";

    /// <summary>DjangoSignCommand; empty for no signatures.</summary>
    public string SignCommand { get; set; } = "";

    /// <summary>DjangoSignExecutables.</summary>
    public string SignExecutables { get; set; } = nameof(SignedExecutables.Unsigned);

    /// <summary>The folder for signed copies of executables.</summary>
    [Required]
    public string SignedFolder { get; set; } = "";

    /// <summary>Where to write the model; only when it differs.</summary>
    [Required]
    public string Model { get; set; } = "";

    protected override void ExecuteCore()
    {
        var plan = SiteModelFile.Read(FullPath(Plan));
        var builder = new SiteModelBuilder();
        foreach (var item in Content)
        {
            builder.AddFile(FileRole.Application, item.GetMetadata("TargetPath"), FullPath(item.ItemSpec));
        }

        if (plan.Hosting.StaticPath is not null)
        {
            builder.AddFolder(FileRole.Static, FullPath(StaticFolder));
        }
        else if (plan.Hosting.Web.StaticFiles == StaticFilesMode.WhiteNoise && plan.Hosting.StaticUrl is not null)
        {
            AddServedByDjango(builder);
        }
        else if (plan.Hosting.StaticUrl is not null && File.Exists(Path.Combine(FullPath(StaticFolder), StaticPaths.Manifest)))
        {
            builder.AddFile(FileRole.Application, StaticPaths.ManifestFolder + "/" + StaticPaths.Manifest, Path.Combine(FullPath(StaticFolder), StaticPaths.Manifest));
        }

        AddFrontEnd(builder, plan);
        foreach (var folder in PythonFolders)
        {
            builder.AddFolder(FileRole.Python, FullPath(folder));
        }

        foreach (var file in plan.Hosting.Launcher ? new[] { SetupFiles.Launcher, ManageScript.Program } : [ManageScript.Program])
        {
            builder.AddFile(FileRole.Setup, file, Path.Combine(FullPath(LauncherFolder), file));
        }

        AddRuntime(builder, plan);
        if (ByteCodeFolder.Length > 0)
        {
            builder.AddFolder(FileRole.Application, FullPath(ByteCodeFolder));
        }

        foreach (var kind in SiteLayouts.Kinds)
        {
            builder.AddFile(FileRole.WebRoot, "web.config", BuildWebConfig.PathOf(FullPath(WebConfigFolder), kind), kind);
            builder.AddFile(FileRole.Setup, SiteDescription.FileName, DescribeSite.PathOf(FullPath(SetupFolder), kind), kind);
            builder.AddFile(FileRole.Release, ManageScript.FileName, WriteManageScript(plan, kind), kind);
        }

        builder.AddFile(FileRole.Setup, SetupFiles.Program, FullPath(SetupProgram));

        var files = builder.Build(Cancellation);
        CheckPackages(plan, files);
        var site = plan with { Files = SignExecutablesOf(files), Prerequisites = Prerequisites(plan) };
        AtomicFile.WriteTextIfDifferent(FullPath(Model), SiteModelFile.Format(site));
    }

    private string WriteManageScript(SiteModel plan, LayoutKind kind)
    {
        var path = Path.Combine(Path.GetDirectoryName(DescribeSite.PathOf(FullPath(SetupFolder), kind))!, ManageScript.FileName);
        AtomicFile.WriteTextIfDifferent(path, ManageScript.Text(plan.Hosting, plan.Layout(kind)));
        return path;
    }

    // Beside the application, where the settings look for STATIC_ROOT.
    private void AddServedByDjango(SiteModelBuilder builder)
    {
        var folder = FullPath(StaticFolder);
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            builder.AddFile(FileRole.Application, StaticPaths.ManifestFolder + "/" + RelativePath.Below(folder, file), file);
        }
    }

    // Its files stand in the web root itself, beside web.config.
    private void AddFrontEnd(SiteModelBuilder builder, SiteModel plan)
    {
        if (plan.Hosting.Web.FrontEnd is { } frontEnd)
        {
            foreach (var file in FrontEndFiles.Find(FullPath(FrontEndFolder), frontEnd, plan.Hosting, ProjectFile))
            {
                builder.AddFile(FileRole.WebRoot, file, Path.Combine(FullPath(FrontEndFolder), file));
            }
        }
    }

    private void CheckPackages(SiteModel plan, IReadOnlyList<SiteFile> files)
    {
        var manifest = Core.Packaging.PackageManifest.Read(PackageManifest.Length == 0 ? "" : FullPath(PackageManifest));
        if (files.FirstOrDefault(file => file.Role == FileRole.Python && manifest.IsChanged(file.Path, file.Sha256)) is { } changed)
        {
            File.Delete(FullPath(PackageStamp));
            throw RequirementDiagnostics.PackageChanged.At(changed.Source, 0, changed.Path, manifest.WheelOf(changed.Path));
        }

        PathLengths.Check(plan, files, manifest.WheelOf);
    }

    private void AddRuntime(SiteModelBuilder builder, SiteModel plan)
    {
        if (plan.Hosting.RuntimeFolder is not { } folder)
        {
            return;
        }

        var content = Choice.Parse<RuntimeContent>("DjangoBundledPythonContent", RuntimeContent, ProjectFile);
        foreach (var file in RuntimeFiles.Select(FullPath(RuntimeFolder), content))
        {
            builder.AddFile(FileRole.Runtime, folder + "/" + file, Path.Combine(FullPath(RuntimeFolder), file));
        }
    }

    private IReadOnlyList<SitePrerequisite> Prerequisites(SiteModel plan) =>
        NativePrerequisites.Of(NativeNeedsXml.Read(FullPath(NativeNeeds)).Needs, TargetPlatform.Parse(plan.Platform, ProjectFile));

    private IReadOnlyList<SiteFile> SignExecutablesOf(IReadOnlyList<SiteFile> files)
    {
        if (SignCommand.Length == 0)
        {
            return files;
        }

        var choice = Choice.Parse<SignedExecutables>("DjangoSignExecutables", SignExecutables, ProjectFile);
        var signer = new FileSigner(Core.Signing.SignCommand.Parse(SignCommand, ProjectFile), ProjectFile, line => Log.LogMessage(MessageImportance.Low, "{0}", line));
        return new ExecutableSigner(signer, choice, SignedCopiesFolder()).Sign(files, Cancellation);
    }

    // One folder for each command: another certificate signs everything anew. What an earlier command signed goes.
    private string SignedCopiesFolder()
    {
        var all = FullPath(SignedFolder);
        var folder = Path.Combine(all, Hashes.OfText(SignCommand));
        foreach (var other in Directory.Exists(all) ? Directory.GetDirectories(all) : [])
        {
            if (!string.Equals(other, folder, StringComparison.Ordinal))
            {
                AtomicFolder.Delete(other);
            }
        }

        return folder;
    }
}
