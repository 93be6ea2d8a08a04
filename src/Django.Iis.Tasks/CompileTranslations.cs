using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Translations;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Compiles the application's translations into a folder of the build's own, where the project's compiled ones are missing or say something else.</summary>
[MSBuildMultiThreadableTask]
public sealed class CompileTranslations : DjangoTask
{
    /// <summary>Files that a warning names before it only counts.</summary>
    private const int MostNamed = 3;

    /// <summary>The application's files, with metadata TargetPath.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The folder to replace: it gets the .mo files, at their paths below the application's folder.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>Name or full path of msgfmt.</summary>
    public string Program { get; set; } = MessageCompiler.Program;

    /// <summary>Whether every translation is compiled now; otherwise the next build tries again.</summary>
    [Output]
    public bool IsComplete { get; set; }

    protected override void ExecuteCore()
    {
        var files = Content.ToDictionary(item => item.GetMetadata("TargetPath"), item => FullPath(item.ItemSpec), StringComparer.Ordinal);
        using var folder = new AtomicFolder(FullPath(Destination));
        var compiler = new MessageCompiler(Program, ProjectFile) { OnCommand = LogCommand };
        var left = new List<string>();
        foreach (var translation in TranslationFile.Among(files).Where(translation => !translation.IsCompiled()))
        {
            try
            {
                if (!compiler.Compile(translation.Source, Path.Combine(folder.Temporary, translation.CompiledTarget), Cancellation))
                {
                    left.Add(translation.Source);
                }
            }
            catch (Iis.Diagnostics.DiagnosticException error)
            {
                LogError(error); // and the others' errors too, in one build
            }
        }

        if (left.Count > 0)
        {
            var names = string.Join("', '", left.Take(MostNamed).Select(path => RelativePath.Below(ProjectDirectory, path) ?? path));
            LogWarning(ContentDiagnostics.NoMessageCompiler, left[0], 0, names, left.Count);
        }

        IsComplete = left.Count == 0;
        if (!Log.HasLoggedErrors)
        {
            folder.Commit();
        }
    }
}
