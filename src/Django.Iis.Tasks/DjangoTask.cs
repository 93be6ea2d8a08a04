using System;
using System.IO;
using System.Threading;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks;

/// <summary>
/// A task of the SDK. What a user can cause ends as one clean coded error; everything else is our mistake and says so.
/// Paths are rooted at the project, as the engine's working directory may be another project's.
/// </summary>
/// <remarks>
/// It does not inherit from the engine's own class: code that is compiled ahead of time for a class is thrown away where its base class has other fields
/// than at compilation, as each release's may.
/// </remarks>
public abstract class DjangoTask : ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private TaskLoggingHelper? _log;

    public IBuildEngine BuildEngine { get; set; } = null!;

    public ITaskHost HostObject { get; set; } = null!;

    /// <summary>Full path of the project file: errors that no source file is to blame for point at it.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    protected string ProjectDirectory => Path.GetDirectoryName(ProjectFile)!;

    protected CancellationToken Cancellation => _cancellation.Token;

    internal TaskLoggingHelper Log => _log ??= new TaskLoggingHelper(this);

    public bool Execute()
    {
        try
        {
            ExecuteCore();
        }
        catch (DiagnosticException error)
        {
            LogError(error);
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogError(ProjectDiagnostics.CannotWrite.At(ProjectFile, 0, error.Message));
        }
#pragma warning disable CA1031 // the last resort: whatever else happens is a defect of ours, to be reported
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogError(ProjectDiagnostics.Internal.At(ProjectFile, 0, error));
        }

        return !Log.HasLoggedErrors;
    }

    public void Cancel() => _cancellation.Cancel();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The task's work. Throws <see cref="DiagnosticException"/> for what the user can mend.</summary>
    protected abstract void ExecuteCore();

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cancellation.Dispose();
        }
    }

    protected string FullPath(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));

    protected void LogError(DiagnosticException error) => LogError(error.Code, error.Message, error.File, error.Line);

    /// <param name="code">Of the SDK, or of another tool whose finding this is.</param>
    /// <param name="text">What happened and what to do.</param>
    /// <param name="file">Full path; null for the project file.</param>
    /// <param name="line">1-based; 0 when unknown.</param>
    /// <param name="column">1-based; 0 when unknown.</param>
    /// <param name="helpLink">The page that explains the code; null for the SDK's own page.</param>
    protected void LogError(string code, string text, string? file, int line, int column = 0, string? helpLink = null) =>
        Log.LogError(subcategory: null, code, helpKeyword: null, helpLink ?? HelpLink(code), file ?? ProjectFile, line, column, 0, 0, "{0}", text);

    protected void LogWarning(DiagnosticDescriptor descriptor, string? file, int line, params object?[] arguments) =>
        LogWarning(descriptor.Code, descriptor.Format(arguments), file, line);

    /// <inheritdoc cref="LogError(string, string, string, int, int, string)"/>
    protected void LogWarning(string code, string text, string? file, int line, int column = 0, string? helpLink = null) =>
        Log.LogWarning(subcategory: null, code, helpKeyword: null, helpLink ?? HelpLink(code), file ?? ProjectFile, line, column, 0, 0, "{0}", text);

    /// <summary>A coded message: something that the user may want to know and need not act on.</summary>
    protected void LogMessage(DiagnosticDescriptor descriptor, string? file, int line, params object?[] arguments) =>
        LogMessage(descriptor.Code, descriptor.Format(arguments), file, line);

    protected void LogMessage(string code, string text, string? file, int line, MessageImportance importance = MessageImportance.High) =>
        Log.LogMessage(subcategory: null, code, helpKeyword: null, file ?? ProjectFile, line, 0, 0, 0, importance, "{0}", text);

    /// <summary>A line that people asked for; the terminal logger shows it where the target depends on _TestRunStart.</summary>
    protected void Say(string line) => BuildEngine.LogMessageEvent(TerminalMessage.Output(line));

    /// <summary>The command line of a program that the task starts: a log's reader finds them by their kind.</summary>
    protected void LogCommand(string command) => Log.LogCommandLine(MessageImportance.Low, command);

    /// <summary>A coded message for a detailed log.</summary>
    protected void LogDetail(DiagnosticDescriptor descriptor, params object?[] arguments) =>
        Log.LogMessage(subcategory: null, descriptor.Code, helpKeyword: null, ProjectFile, 0, 0, 0, 0, MessageImportance.Normal, "{0}", descriptor.Format(arguments));

    /// <summary>The page that explains a code: it ships with the SDK, so that it is of the same version and needs no network.</summary>
    private static string HelpLink(string code)
    {
        var sdk = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(DjangoTask).Assembly.Location)!, "..", ".."));
        return new Uri(Path.Combine(sdk, "docs", "errors", code + ".md")).AbsoluteUri;
    }
}
