using System;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Virtual directories of the application.</summary>
internal static class DirectoryPlan
{
    public static void Add(PlanBuilder plan)
    {
        var settings = plan.Settings;
        foreach (var directory in plan.Site.VirtualDirectories)
        {
            var folder = Folder(settings, directory);
            if (plan.Server.Iis.VirtualDirectory(settings.SiteName, settings.AppPath, directory.Path) is not { } present)
            {
                plan.AppCmd(
                    $"Serve '{folder}' as {directory.Path} of '{settings.Application}'.",
                    ["add", "vdir", "/app.name:" + settings.Application, "/path:" + directory.Path, "/physicalPath:" + folder],
                    AppCmd.Operation(["delete", "vdir", Identifier(settings, directory.Path)], Exists(settings, directory.Path)));
            }
            else if ((string?)present.Attribute("physicalPath") is { } earlier && !WindowsPath.Same(earlier, folder))
            {
                plan.AppCmd(
                    $"Serve '{folder}' as {directory.Path} of '{settings.Application}'.",
                    ["set", "vdir", Identifier(settings, directory.Path), "/physicalPath:" + folder],
                    AppCmd.Operation(["set", "vdir", Identifier(settings, directory.Path), "/physicalPath:" + earlier], Exists(settings, directory.Path)));
            }
        }

        foreach (var path in plan.State.VirtualDirectories.Where(path => !plan.Site.VirtualDirectories.Any(directory => string.Equals(directory.Path, path, StringComparison.OrdinalIgnoreCase))))
        {
            Remove(plan, path);
        }

        plan.State = plan.State with { VirtualDirectories = [.. plan.Site.VirtualDirectories.Select(directory => directory.Path)] };
    }

    public static void Remove(PlanBuilder plan, string path)
    {
        var settings = plan.Settings;
        if (plan.Server.Iis.VirtualDirectory(settings.SiteName, settings.AppPath, path) is { } present)
        {
            plan.AppCmd(
                $"No longer serve {path} of '{settings.Application}'.",
                ["delete", "vdir", Identifier(settings, path)],
                AppCmd.Operation(
                    ["add", "vdir", "/app.name:" + settings.Application, "/path:" + path, "/physicalPath:" + (string?)present.Attribute("physicalPath")],
                    new Condition(ConditionKind.DirectoryMissing, settings.SiteName, settings.AppPath, path)));
        }
    }

    private static string Folder(SetupSettings settings, VirtualDirectory directory) => directory.Base switch
    {
        FolderBase.WebRoot => WindowsPath.Combine(settings.WebRoot, directory.Folder),
        FolderBase.Data => WindowsPath.Combine(settings.DataFolder, directory.Folder),
        _ => WindowsPath.Trim(WindowsPath.Expand(directory.Folder)),
    };

    private static string Identifier(SetupSettings settings, string path) => "/vdir.name:" + settings.SiteName + settings.AppPath.TrimEnd('/') + path;

    private static Condition Exists(SetupSettings settings, string path) => new(ConditionKind.DirectoryExists, settings.SiteName, settings.AppPath, path);
}
