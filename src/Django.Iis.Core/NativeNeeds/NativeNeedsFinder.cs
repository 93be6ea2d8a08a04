using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Django.Iis.Core.Python;
using Django.Iis.Msi.Executables;

namespace Django.Iis.Core.NativeNeeds;

/// <summary>
/// Finds out, by the import tables of extension modules and libraries, what a server must have beside Python. A library counts as there when the distribution
/// brings it anywhere (delvewheel's <c>.libs</c> folder, or beside the module), Python brings it, or Windows has it.
/// </summary>
public sealed class NativeNeedsFinder
{
    /// <summary>Its libraries are loaded by the first Python process on, so that no extension module misses them.</summary>
    private static readonly string[] WithEveryPython = ["python3.dll", "vcruntime140.dll", "vcruntime140_1.dll"];

    // _ssl.cp313-win_amd64.pyd: Python imports those of its own tag, and those without one.
    private static readonly Regex TaggedModule = new(@"\.cp\d+t?-(?<platform>\w+)\.pyd$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly TargetPlatform _platform;
    private readonly HashSet<string> _provided;

    /// <param name="platform">The server.</param>
    /// <param name="minor">major.minor of its Python.</param>
    /// <param name="runtimeFolder">Full path of the Python that ships with the site, whose own libraries are there too; null for the server's.</param>
    public NativeNeedsFinder(TargetPlatform platform, string minor, string? runtimeFolder)
    {
        _platform = platform;
        _provided = new HashSet<string>(WithEveryPython, StringComparer.OrdinalIgnoreCase) { $"python{minor.Replace(".", "")}.dll" };
        _provided.UnionWith(runtimeFolder is null ? [] : Directory.EnumerateFiles(runtimeFolder, "*.dll").Select(Path.GetFileName).OfType<string>());
    }

    /// <summary>Looks through all distributions of a site-packages folder.</summary>
    public NativeNeedsReport Find(string sitePackages, CancellationToken cancellation)
    {
        var needs = new List<NativeNeed>();
        var foreign = new List<ForeignExecutable>();
        foreach (var distribution in InstalledDistribution.In(sitePackages).Where(known => known.Executables.Count > 0))
        {
            cancellation.ThrowIfCancellationRequested();
            var images = Images(distribution);
            var missing = Missing(images);
            if (missing.Count > 0)
            {
                needs.Add(new NativeNeed(distribution.Name, distribution.Version, missing));
            }

            foreign.AddRange(Foreign(distribution, images));
        }

        return new NativeNeedsReport(needs, foreign);
    }

    private static List<(string File, ExecutableImage Image)> Images(InstalledDistribution distribution) =>
    [
        .. from file in distribution.Executables
           let image = ExecutableImageReader.Read(file)
           where image is not null
           select (file, image),
    ];

    private IReadOnlyList<string> Missing(List<(string File, ExecutableImage Image)> images)
    {
        var own = new HashSet<string>(images.Select(known => Path.GetFileName(known.File)), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. images.Where(known => known.Image.Machine == _platform.Machine)
                .SelectMany(known => known.Image.Imports)
                .Where(library => !own.Contains(library) && !_provided.Contains(library) && !WindowsLibraries.Has(library))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(library => library, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>
    /// What the server would try to load, and could not: extension modules, and libraries that others import. A library that nothing imports may be meant for
    /// another processor on purpose, as debugpy's are, unless there is none for this one.
    /// </summary>
    private IEnumerable<ForeignExecutable> Foreign(InstalledDistribution distribution, List<(string File, ExecutableImage Image)> images)
    {
        if (distribution.IsForAnyPlatform)
        {
            return [];
        }

        var imported = new HashSet<string>(
            images.Where(known => known.Image.Machine == _platform.Machine).SelectMany(known => known.Image.Imports), StringComparer.OrdinalIgnoreCase);
        var hasOwn = images.Exists(known => known.Image.Machine == _platform.Machine);
        var hasTwin = new HashSet<string>(
            images.Where(known => known.Image.Machine == _platform.Machine).Select(known => Path.GetFileName(known.File)), StringComparer.OrdinalIgnoreCase);
        return from known in images
               let name = Path.GetFileName(known.File)
               where known.Image.Machine != _platform.Machine && !hasTwin.Contains(name) && (IsImportable(name) || imported.Contains(name) || !hasOwn)
               select new ForeignExecutable(distribution.Name, distribution.Version, known.File, ExecutableMachine.NameOf(known.Image.Machine));
    }

    private bool IsImportable(string name) =>
        name.EndsWith(".pyd", StringComparison.OrdinalIgnoreCase)
        && (TaggedModule.Match(name) is not { Success: true } match || string.Equals(match.Groups["platform"].Value, _platform.Tag, StringComparison.OrdinalIgnoreCase));
}
