using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Django.Iis.Build;

/// <summary>Packs what is released, twice and from nothing, and compares: who packs the same commit elsewhere gets the same bytes.</summary>
internal sealed class ReleaseCommand(Repository repository)
{
    /// <summary>Both packages go to artifacts/feed.</summary>
    public void Run()
    {
        var shell = new Shell(repository.Root, DotNet.Variables);
        Heading.Write("Packing");
        var first = Pack(shell);
        Heading.Write("Packing once more");
        var second = Pack(shell);

        Heading.Write("Released");
        foreach (var (name, hash) in second)
        {
            Console.WriteLine($"{hash}  {name}");
        }

        var changed = second.Where(package => first[package.Key] != package.Value).Select(package => package.Key).ToArray();
        if (changed.Length > 0)
        {
            throw new BuildFailure("packed twice, these have different bytes: " + string.Join(", ", changed));
        }
    }

    /// <returns>The SHA-256 of each package.</returns>
    private SortedDictionary<string, string> Pack(Shell shell)
    {
        foreach (var folder in repository.BuildOutputs.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        new Packages(repository, shell).Pack();
        return new SortedDictionary<string, string>(
            Directory.EnumerateFiles(repository.Feed, "*.nupkg").ToDictionary(
                file => Path.GetFileName(file),
                file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))));
    }
}
