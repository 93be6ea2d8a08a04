using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Planning;

namespace Django.Iis.Setup.Commands;

/// <summary>Prints a plan.</summary>
internal static class PlanText
{
    public static string Of(SetupPlan plan, OutputFormat format) => format switch
    {
        OutputFormat.Json => Json(plan),
        OutputFormat.AppCmd => Script(plan),
        _ => Text(plan),
    };

    private static string Text(SetupPlan plan)
    {
        var text = new StringBuilder();
        if (plan.Steps.Count == 0 && plan.Problems.Count == 0)
        {
            text.AppendLine("Nothing is left to do.");
        }

        var number = 0;
        foreach (var step in plan.Steps)
        {
            text.AppendLine((++number).ToString(CultureInfo.InvariantCulture).PadLeft(3) + ". " + step.Text).AppendLine("       " + step.Do.Command);
            foreach (var undo in step.Undo)
            {
                text.AppendLine("       undo: " + undo.Command);
            }
        }

        foreach (var note in plan.Notes)
        {
            text.AppendLine("note: " + note);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>A batch file: what no tool does is a remark.</summary>
    private static string Script(SetupPlan plan)
    {
        var text = new StringBuilder("@echo off\r\nsetlocal\r\nchcp 65001 >nul\r\nset PATH=%windir%\\System32\\inetsrv;%windir%\\System32;%PATH%\r\n");
        foreach (var step in plan.Steps)
        {
            text.Append("rem ").Append(step.Text).Append("\r\n");
            text.Append(step.Do is ToolOperation { Input: null } or InstallerOperation or StopPoolOperation or MakeFoldersOperation or KeepFileOperation or MoveOperation
                ? step.Do.Command.Replace("%", "%%") + " || exit /b 1\r\n"
                : "rem by hand: " + step.Do.Command + "\r\n");
        }

        return text.ToString().TrimEnd();
    }

    private static string Json(SetupPlan plan) => "{"
        + "\"problems\":" + List(plan.Problems.Select(problem => "{\"code\":" + Quote(problem.Code) + ",\"message\":" + Quote(problem.Message) + "}"))
        + ",\"steps\":" + List(plan.Steps.Select(step =>
            "{\"text\":" + Quote(step.Text) + ",\"command\":" + Quote(step.Do.Command) + ",\"undo\":" + List(step.Undo.Select(undo => Quote(undo.Command))) + "}"))
        + ",\"notes\":" + List(plan.Notes.Select(Quote))
        + "}";

    private static string List(IEnumerable<string> values) => "[" + string.Join(",", values) + "]";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
            {
                quoted.Append('\\').Append(character);
            }
            else if (character < ' ')
            {
                quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(character);
            }
        }

        return quoted.Append('"').ToString();
    }
}
