using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace Django.Iis.Tests;

/// <summary>
/// A stand-in for the NuGet package python, laid out as the real one, with executables that have headers and no code. The real one is not to be had everywhere the
/// tests run; nothing here runs it.
/// </summary>
public static class StandInPython
{
    /// <summary>A version that python.org will not release.</summary>
    public const string Version = "3.13.99";

    /// <summary>The files of a Python as they stand in the folder tools.</summary>
    public static SortedDictionary<string, byte[]> Files(ushort machine = SyntheticExecutable.X64, string library = "python313.dll")
    {
        var executable = new SyntheticExecutable { Machine = machine, Imports = [library, "VCRUNTIME140.dll"] }.ToBytes();
        return new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["python.exe"] = executable,
            ["pythonw.exe"] = executable,
            [library] = executable,
            ["python3.dll"] = executable,
            ["vcruntime140.dll"] = executable,
            ["LICENSE.txt"] = "PSF LICENSE AGREEMENT"u8.ToArray(),
            ["DLLs/_ssl.pyd"] = executable,
            ["DLLs/_testcapi.pyd"] = executable,
            ["Lib/os.py"] = "import abc\n"u8.ToArray(),
            ["Lib/json/__init__.py"] = [],
            ["Lib/test/test_os.py"] = [],
            ["Lib/ensurepip/_bundled/pip-26.0-py3-none-any.whl"] = [1],
            ["Lib/site-packages/pip/__init__.py"] = [],
            ["include/Python.h"] = [],
            ["libs/python313.lib"] = [],
            ["Scripts/pip.exe"] = executable,
        };
    }

    /// <summary>Writes the files to a folder and returns it.</summary>
    public static string WriteTo(string folder, IReadOnlyDictionary<string, byte[]>? files = null)
    {
        foreach (var (path, content) in files ?? Files())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllBytes(Path.Combine(folder, path), content);
        }

        return folder;
    }

    /// <summary>Writes the package to a folder, which then is a source for NuGet, and returns the folder.</summary>
    public static string WritePackage(string folder)
    {
        const string description = $"""
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>python</id>
                <version>{Version}</version>
                <authors>Tests of Django.Iis.Sdk</authors>
                <description>Stand-in: no Python.</description>
              </metadata>
            </package>
            """;
        Directory.CreateDirectory(folder);
        using var package = ZipFile.Open(Path.Combine(folder, $"python.{Version}.nupkg"), ZipArchiveMode.Create);
        foreach (var (path, content) in Files().Select(file => ("tools/" + file.Key, file.Value)).Append(("python.nuspec", Encoding.UTF8.GetBytes(description))))
        {
            using var entry = package.CreateEntry(path).Open();
            entry.Write(content);
        }

        return folder;
    }
}
