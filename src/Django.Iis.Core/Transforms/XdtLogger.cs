using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Microsoft.Web.XmlTransform;

namespace Django.Iis.Core.Transforms;

/// <summary>Collects what XDT says as coded messages; what it is doing (sections, progress) is dropped.</summary>
internal sealed class XdtLogger : IXmlTransformationLogger
{
    private readonly List<TransformMessage> _messages = [];

    public IReadOnlyList<TransformMessage> Messages => _messages;

    public bool HasErrors => _messages.Any(message => message.Severity == TransformSeverity.Error);

    /// <summary>The transform that is running: the file of messages that name none.</summary>
    public string CurrentFile { get; set; } = "";

    public void LogMessage(string message, params object[] messageArgs)
    {
    }

    public void LogMessage(MessageType type, string message, params object[] messageArgs)
    {
    }

    public void LogWarning(string message, params object[] messageArgs) => LogWarning(CurrentFile, message, messageArgs);

    public void LogWarning(string file, string message, params object[] messageArgs) => LogWarning(file, 0, 0, message, messageArgs);

    public void LogWarning(string file, int lineNumber, int linePosition, string message, params object[] messageArgs) =>
        Add(
            TransformSeverity.Warning,
            WebConfigDiagnostics.TransformWithoutEffect.Code,
            file,
            lineNumber,
            linePosition,
            WebConfigDiagnostics.TransformWithoutEffect.Format(Fill(message, messageArgs)));

    public void LogWithoutNamespace() =>
        Add(
            TransformSeverity.Warning,
            WebConfigDiagnostics.TransformWithoutNamespace.Code,
            CurrentFile,
            1,
            1,
            WebConfigDiagnostics.TransformWithoutNamespace.Text);

    public void LogError(string message, params object[] messageArgs) => LogError(CurrentFile, message, messageArgs);

    public void LogError(string file, string message, params object[] messageArgs) => LogError(file, 0, 0, message, messageArgs);

    public void LogError(string file, int lineNumber, int linePosition, string message, params object[] messageArgs) =>
        Add(
            TransformSeverity.Error,
            WebConfigDiagnostics.TransformFailed.Code,
            file,
            lineNumber,
            linePosition,
            WebConfigDiagnostics.TransformFailed.Format(Sentence(Fill(message, messageArgs))));

    public void LogErrorFromException(Exception ex) => LogErrorFromException(ex, CurrentFile);

    public void LogErrorFromException(Exception ex, string file) => LogErrorFromException(ex, file, 0, 0);

    public void LogErrorFromException(Exception ex, string file, int lineNumber, int linePosition) =>
        LogError(file, lineNumber, linePosition, ex.Message);

    public void StartSection(string message, params object[] messageArgs)
    {
    }

    public void StartSection(MessageType type, string message, params object[] messageArgs)
    {
    }

    public void EndSection(string message, params object[] messageArgs)
    {
    }

    public void EndSection(MessageType type, string message, params object[] messageArgs)
    {
    }

    /// <summary>A text without arguments is final: XDT puts an XPath into it, which may hold braces.</summary>
    private static string Fill(string message, object[] arguments) =>
        (arguments.Length == 0 ? message : string.Format(CultureInfo.InvariantCulture, message, arguments)).TrimEnd('.');

    private static string Sentence(string text) => text + ".";

    private void Add(TransformSeverity severity, string code, string file, int line, int column, string text) =>
        _messages.Add(new TransformMessage(severity, code, string.IsNullOrEmpty(file) ? CurrentFile : file, line, column, text));
}
