using System;
using System.IO;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Commands;

/// <summary>Finds the description of an installed package.</summary>
internal static class DescriptionFile
{
    /// <summary>Its place in the two layouts, from the folder that <c>--root</c> names.</summary>
    private static readonly string[] Folders = ["setup", "__setup__"];

    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1802.</exception>
    public static SiteDescription Find(string root)
    {
        var path = Folders.Select(folder => Path.Combine(root, folder, SiteDescription.FileName)).FirstOrDefault(File.Exists)
            ?? throw SetupDiagnostics.NoDescription.Create(root, string.Join(", ", Folders.Select(folder => folder + "\\" + SiteDescription.FileName)));
        try
        {
            return SiteDescriptionXml.Read(File.ReadAllBytes(path));
        }
        catch (FormatException problem)
        {
            throw SetupDiagnostics.NoDescription.Create(root, problem.Message);
        }
    }
}
