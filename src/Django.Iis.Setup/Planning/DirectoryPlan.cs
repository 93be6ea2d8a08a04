using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>
/// Virtual directories of the application. One on a folder that the site writes to must not be configured by what somebody uploads: IIS looks for no web.config below it, and the
/// one at its root, which IIS would read all the same, is set-up's own, that the pool's account can only read.
/// </summary>
internal static class DirectoryPlan
{
    private const string NoConfigBelow = "allowSubDirConfig";

    private const string WebConfig = "web.config";

    private static readonly byte[] EmptyConfiguration = Encoding.ASCII.GetBytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<!-- Stands here so that nobody can upload another. The application's web.config says how uploads are served. -->\r\n<configuration />\r\n");

    public static void Add(PlanBuilder plan)
    {
        var settings = plan.Settings;
        foreach (var directory in plan.Site.VirtualDirectories)
        {
            var folder = Folder(settings, directory);
            if (directory.Base == FolderBase.Data)
            {
                Guard(plan, folder);
            }

            if (plan.Server.Iis.VirtualDirectory(settings.SiteName, settings.AppPath, directory.Path) is not { } present)
            {
                plan.AppCmd(
                    $"Serve '{folder}' as {directory.Path} of '{settings.Application}'.",
                    ["add", "vdir", "/app.name:" + settings.Application, "/path:" + directory.Path, "/physicalPath:" + folder, "/" + NoConfigBelow + ":false"],
                    AppCmd.Operation(["delete", "vdir", Identifier(settings, directory.Path)], Exists(settings, directory.Path)));
            }
            else if ((string?)present.Attribute("physicalPath") is { } earlier && !(WindowsPath.Same(earlier, folder) && IsClosed(present)))
            {
                plan.AppCmd(
                    $"Serve '{folder}' as {directory.Path} of '{settings.Application}'.",
                    ["set", "vdir", Identifier(settings, directory.Path), "/physicalPath:" + folder, "/" + NoConfigBelow + ":false"],
                    AppCmd.Operation(["set", "vdir", Identifier(settings, directory.Path), "/physicalPath:" + earlier, "/" + NoConfigBelow + ":" + Allows(present)], Exists(settings, directory.Path)));
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
                    ["add", "vdir", "/app.name:" + settings.Application, "/path:" + path, "/physicalPath:" + (string?)present.Attribute("physicalPath"), "/" + NoConfigBelow + ":" + Allows(present)],
                    new Condition(ConditionKind.DirectoryMissing, settings.SiteName, settings.AppPath, path)));
        }
    }

    private static void Guard(PlanBuilder plan, string folder)
    {
        var path = WindowsPath.Combine(folder, WebConfig);
        if (File.Exists(path) && File.ReadAllBytes(path).SequenceEqual(EmptyConfiguration))
        {
            return;
        }

        plan.MakeFolders(folder);
        plan.Write($"Write '{path}', so that nobody can upload another.", path, EmptyConfiguration);
        FolderAccess.AddReadOnly(plan, path);
    }

    private static string Allows(XElement directory) => IsClosed(directory) ? "false" : "true";

    private static bool IsClosed(XElement directory) => (string?)directory.Attribute(NoConfigBelow) == "false";

    private static string Folder(SetupSettings settings, VirtualDirectory directory) => directory.Base switch
    {
        FolderBase.WebRoot => WindowsPath.Combine(settings.WebRoot, directory.Folder),
        FolderBase.Data => WindowsPath.Combine(settings.DataFolder, directory.Folder),
        _ => WindowsPath.Trim(WindowsPath.Expand(directory.Folder)),
    };

    private static string Identifier(SetupSettings settings, string path) => "/vdir.name:" + settings.SiteName + settings.AppPath.TrimEnd('/') + path;

    private static Condition Exists(SetupSettings settings, string path) => new(ConditionKind.DirectoryExists, settings.SiteName, settings.AppPath, path);
}
