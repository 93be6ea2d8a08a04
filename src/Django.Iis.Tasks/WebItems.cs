using System;
using System.Linq;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Sites;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Reads what the targets hand over of the web's properties.</summary>
internal static class WebItems
{
    /// <param name="properties">Each named after a property; metadata Value.</param>
    /// <param name="projectFile">To blame.</param>
    public static WebProperties Properties(ITaskItem[] properties, string projectFile) =>
        new(properties.GroupBy(item => item.ItemSpec, StringComparer.Ordinal).ToDictionary(items => items.Key, items => items.Last().GetMetadata("Value"), StringComparer.Ordinal), projectFile);

    /// <exception cref="Iis.Diagnostics.DiagnosticException">A value that is none.</exception>
    public static WebPlan Read(ITaskItem[] properties, ITaskItem[] headers, string projectFile) =>
        Properties(properties, projectFile).Read([.. headers.Select(header => new ResponseHeader(header.ItemSpec, header.GetMetadata("Value")))]);
}
