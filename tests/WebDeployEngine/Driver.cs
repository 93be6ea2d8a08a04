// Deploys a package with the real Web Deploy engine (Microsoft.Web.Deployment.dll, part of every .NET SDK). Compiled by mcs, run by mono.
//   Driver.exe PACKAGE.zip ARGUMENTS.txt
// ARGUMENTS.txt holds one argument a line: "set NAME=VALUE", "skip RULE" (as after msdeploy's -skip:,
//   with a skipAction), or "plan" (as msdeploy's -whatif, and with permissions, which are otherwise left out).
// The last line of the output is "CHANGES added updated deleted bytes" when the engine succeeded (exit code 0).
using System;
using System.Diagnostics;
using System.IO;
using Microsoft.Web.Deployment;

internal static class Driver
{
    private static int Main(string[] arguments)
    {
        try
        {
            Deploy(arguments[0], File.ReadAllLines(arguments[1]));
            return 0;
        }
        catch (Exception problem)
        {
            Console.WriteLine(problem);
            return 1;
        }
    }

    private static void Deploy(string package, string[] arguments)
    {
        var plans = Array.IndexOf(arguments, "plan") >= 0;
        var destination = Traced("destination", plans);
        var options = new DeploymentSyncOptions();
        using (var source = DeploymentManager.CreateObject("package", package, Traced("source", plans)))
        {
            foreach (var argument in arguments)
            {
                Apply(argument, source, options);
            }

            foreach (var parameter in source.SyncParameters)
            {
                Console.WriteLine("PARAMETER {0}={1}", parameter.Name, parameter.Value ?? parameter.DefaultValue);
            }

            var changes = source.SyncTo(destination, options);
            Console.WriteLine("CHANGES {0} {1} {2} {3}", changes.ObjectsAdded, changes.ObjectsUpdated, changes.ObjectsDeleted, changes.BytesCopied);
        }
    }

    private static void Apply(string argument, DeploymentObject source, DeploymentSyncOptions options)
    {
        var space = (argument + " ").IndexOf(' ');
        var value = argument.Substring(Math.Min(argument.Length, space + 1));
        switch (argument.Substring(0, space))
        {
            case "set":
                var equals = value.IndexOf('=');
                source.SyncParameters[value.Substring(0, equals)].Value = value.Substring(equals + 1);
                break;
            case "plan":
                options.WhatIf = true;
                break;
            case "skip":
                options.Rules.Add(SkipRule("skip" + options.Rules.Count, value));
                break;
            default:
                throw new ArgumentException("unknown argument: " + argument);
        }
    }

    // msdeploy.exe makes this kind of rule of a -skip: that names a skipAction.
    private static DeploymentRule SkipRule(string name, string text)
    {
        string action = null, provider = null, path = null;
        foreach (var setting in text.Split(','))
        {
            var equals = setting.IndexOf('=');
            var value = setting.Substring(equals + 1);
            switch (setting.Substring(0, equals))
            {
                case "skipAction":
                    action = value;
                    break;
                case "objectName":
                    provider = value;
                    break;
                case "absolutePath":
                    path = value;
                    break;
                default:
                    throw new ArgumentException("unknown setting of a skip rule: " + setting);
            }
        }

        return new DeploymentSkipRule(name, action, provider, path, null);
    }

    private static DeploymentBaseOptions Traced(string side, bool plans)
    {
        var options = new DeploymentBaseOptions { TraceLevel = TraceLevel.Info };
        // As msdeploy's -skip:objectName=…: permissions and commands of Windows have no place here.
        options.SkipDirectives.Add(new DeploymentSkipDirective("permissions", "objectName=setAcl", !plans));
        options.SkipDirectives.Add(new DeploymentSkipDirective("commands", "objectName=runCommand", true));
        options.Trace += (sender, entry) => Console.WriteLine("{0} {1}: {2}", side, entry.EventLevel, entry.Message);
        return options;
    }
}
