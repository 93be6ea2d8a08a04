using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Authoring;

/// <summary>Runs the build for .NET Framework hosts beside the one for .NET.</summary>
public sealed class NetStandardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AssemblyLoadContext _context = new("netstandard2.0", isCollectible: true);

    public void Dispose()
    {
        _context.Unload();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(CabinetCompression.Default)]
    [InlineData(CabinetCompression.Fast)]
    [InlineData(CabinetCompression.Small)]
    [InlineData(CabinetCompression.None)]
    public void BothBuildsWriteTheSameBytes(CabinetCompression compression)
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied) with { Compression = compression, Requirements = [] };
        var other = _context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "Django.Iis.Msi.dll"));

        var expected = File.ReadAllBytes(package.WriteTo(_folder).Path);
        Write(Translate(package, other), _folder["other.msi"]);

        Assert.Equal(expected, File.ReadAllBytes(_folder["other.msi"]));
    }

    private static void Write(object package, string path) => package.GetType().Assembly
        .GetType(typeof(InstallerWriter).FullName!, throwOnError: true)!
        .GetMethod(nameof(InstallerWriter.Write), [package.GetType(), typeof(string), typeof(CancellationToken)])!
        .Invoke(null, [package, path, CancellationToken.None]);

    /// <summary>The same package in the other build's types.</summary>
    private static object Translate(InstallerPackage package, Assembly other)
    {
        var type = other.GetType(typeof(InstallerPackage).FullName!, throwOnError: true)!;
        var translated = Activator.CreateInstance(type)!;
        Set(translated, nameof(package.ProductName), package.ProductName);
        Set(translated, nameof(package.Manufacturer), package.Manufacturer);
        Set(translated, nameof(package.UpgradeCode), package.UpgradeCode);
        Set(translated, nameof(package.InstallDirectory), package.InstallDirectory);
        Set(translated, nameof(package.Compression), Enum.ToObject(TypeOf(type, nameof(package.Compression)), (int)package.Compression));
        Set(translated, nameof(package.Version), TypeOf(type, nameof(package.Version)).GetMethod(nameof(ProductVersion.Parse))!.Invoke(null, [package.Version.ToString()])!);
        Set(translated, nameof(package.Files), Translate(package.Files, TypeOf(type, nameof(package.Files)).GetGenericArguments()[0]));
        return translated;
    }

    private static IList Translate(IEnumerable<InstallerFile> files, Type type)
    {
        var translated = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        foreach (var file in files)
        {
            var arguments = constructor.GetParameters()
                .Select(parameter => typeof(InstallerFile).GetProperty(parameter.Name!)!.GetValue(file));
            translated.Add(constructor.Invoke([.. arguments]));
        }

        return translated;
    }

    private static Type TypeOf(Type type, string property) => type.GetProperty(property)!.PropertyType;

    private static void Set(object target, string property, object value) => target.GetType().GetProperty(property)!.SetValue(target, value);
}
