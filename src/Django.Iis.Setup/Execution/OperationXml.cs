using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Execution;

/// <summary>Inverse operations in a journal.</summary>
internal static class OperationXml
{
    public static XElement Write(Operation operation) => operation switch
    {
        ToolOperation { Input: null } tool => new XElement(
            "tool",
            new XAttribute("name", tool.Tool),
            new XAttribute("tolerant", tool.IsTolerant),
            new XAttribute("if", tool.Condition.Kind),
            new XAttribute("ifName", tool.Condition.Name),
            new XAttribute("ifDetail", tool.Condition.Detail),
            new XAttribute("ifPath", tool.Condition.Path),
            tool.InputFile is null ? null : new XAttribute("input", tool.InputFile),
            tool.Arguments.Select(argument => new XElement("argument", new XAttribute("value", argument)))),
        PutBackOperation file => new XElement("putBack", new XAttribute("path", file.Path), new XAttribute("backup", file.Backup)),
        RemoveFileOperation file => new XElement("removeFile", new XAttribute("path", file.Path)),
        RemoveFolderOperation folder => new XElement("removeFolder", new XAttribute("path", folder.Path), new XAttribute("withContent", folder.WithContent)),
        MoveOperation move => new XElement("move", new XAttribute("from", move.From), new XAttribute("to", move.To)),
        _ => throw new InvalidOperationException($"{operation.GetType().Name} cannot stand in a journal"),
    };

    public static Operation Read(XElement element) => element.Name.LocalName switch
    {
        "tool" => new ToolOperation(element.Choice<Tool>("name"), [.. element.Elements("argument").Select(argument => argument.Text("value"))])
        {
            IsTolerant = element.Flag("tolerant"),
            Condition = new Condition(element.Choice<ConditionKind>("if"), element.Text("ifName"), element.Text("ifDetail"), element.Text("ifPath")),
            InputFile = (string?)element.Attribute("input"),
        },
        "putBack" => new PutBackOperation(element.Text("path"), element.Text("backup")),
        "removeFile" => new RemoveFileOperation(element.Text("path")),
        "removeFolder" => new RemoveFolderOperation(element.Text("path"), element.Flag("withContent")),
        "move" => new MoveOperation(element.Text("from"), element.Text("to")),
        var other => throw new FormatException($"a journal holds no <{other}>"),
    };

    public static IEnumerable<Operation> ReadAll(XElement parent) => parent.Elements().Select(Read);
}
