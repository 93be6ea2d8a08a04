using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Xml.Linq;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.WixSource.Elements;

namespace Django.Iis.Msi.WixSource;

/// <summary>
/// Writes an <see cref="InstallerPackage"/> as a project for the WiX toolset: the same rows as <see cref="InstallerWriter"/> puts into the tables, said as
/// elements, and copies of the files.
/// </summary>
public static class WixSourceWriter
{
    /// <summary>The source file with the product itself: a folder that has it is one of ours.</summary>
    public const string ProductFile = "Product.wxs";

    private const string FoldersFile = "Folders.wxs";
    private const string ComponentsFile = "Components.wxs";
    private const string UserInterfaceFile = "UserInterface.wxs";

    /// <summary>Fills a folder with source, project and payload.</summary>
    /// <param name="package">What to install.</param>
    /// <param name="project">Name and tool version.</param>
    /// <param name="folder">Full path of an empty folder.</param>
    /// <param name="cancellationToken">Ends the work early, leaving an unfinished folder.</param>
    /// <exception cref="Diagnostics.DiagnosticException">The package cannot be made (DJIIS16xx).</exception>
    public static void Write(InstallerPackage package, WixProject project, string folder, CancellationToken cancellationToken) =>
        Write(package, project, folder, CabinetLimits.Of(package.Compression), cancellationToken);

    /// <param name="package">What to install.</param>
    /// <param name="project">Name and tool version.</param>
    /// <param name="folder">Full path of an empty folder.</param>
    /// <param name="limits">When a further cabinet is begun.</param>
    /// <param name="cancellationToken">Ends the work early, leaving an unfinished folder.</param>
    internal static void Write(InstallerPackage package, WixProject project, string folder, CabinetLimits limits, CancellationToken cancellationToken)
    {
        var plan = InstallerPlanner.Plan(package);
        var payload = Path.Combine(folder, WixPath.Payload);
        var files = PayloadFolder.Copy(plan, Path.Combine(payload, WixPath.Files), cancellationToken);
        var tables = new SourceTables(DatabaseAuthor.Describe(plan, files));

        var documents = Documents(package, plan, tables, limits);
        tables.LeaveToWix("MsiFileHash");
        tables.RequireAllRead();

        foreach (var document in documents)
        {
            WriteFile(Path.Combine(folder, document.Key), WixXml.Encode(document.Value));
        }

        foreach (var binary in BinaryElements.FilesOf(tables))
        {
            WriteFile(Path.Combine(payload, binary.Key), binary.Value);
        }

        WriteFile(Path.Combine(folder, project.Name + ".wixproj"), WixProjectFile.Write(project, package.Platform));
    }

    private static List<KeyValuePair<string, XElement>> Documents(InstallerPackage package, InstallerPlan plan, SourceTables tables, CabinetLimits limits)
    {
        var disks = MediaElements.Divide(plan, limits);
        var media = MediaElements.Of(disks.Values.DefaultIfEmpty().Max(), package.Compression);
        var userInterface = UserInterfaceElements.Of(tables);
        var product = PackageElement.Of(package, tables, media);
        if (userInterface is not null)
        {
            product.Add(UserInterfaceElements.Reference());
        }

        return
        [
            new(ProductFile, WixXml.Document(product)),
            new(FoldersFile, WixXml.Document(FolderElements.Of(tables))),
            new(ComponentsFile, WixXml.Document(new ComponentElements(plan, tables, disks).Fragments())),
            .. userInterface is null ? [] : new[] { new KeyValuePair<string, XElement>(UserInterfaceFile, WixXml.Document(userInterface)) },
        ];
    }

    private static void WriteFile(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
