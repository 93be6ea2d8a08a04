using System;
using System.Runtime.CompilerServices;
using Django.Iis.Tests;
using Microsoft.Build.Locator;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>Makes the .NET SDK's MSBuild the one of this process, before any of its types is needed.</summary>
internal static class EngineRegistration
{
#pragma warning disable CA2255 // a module initializer is the one place that no test can come before
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        foreach (var (name, value) in PackedSdk.Environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        MSBuildLocator.RegisterDefaults();
    }
}
