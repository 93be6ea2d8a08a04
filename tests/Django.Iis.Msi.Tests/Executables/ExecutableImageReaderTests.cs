using System;
using System.IO;
using System.Linq;
using Django.Iis.Msi.Executables;
using Django.Iis.Msi.Tests.Fuzzing;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Executables;

public sealed class ExecutableImageReaderTests : IDisposable
{
    private const int Mutations = 5_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(SyntheticExecutable.X64)]
    [InlineData(SyntheticExecutable.X86)]
    [InlineData(SyntheticExecutable.Arm64)]
    public void TheProcessorAndTheLibrariesAreRead(ushort machine)
    {
        var image = Read(new SyntheticExecutable { Machine = machine, Imports = ["KERNEL32.dll", "python313.dll"], DelayedImports = ["ole32.dll"] });

        Assert.Equal(machine, image?.Machine);
        Assert.Equal(["KERNEL32.dll", "python313.dll", "ole32.dll"], image?.Imports);
    }

    [Theory]
    [InlineData(SyntheticExecutable.X64)]
    [InlineData(SyntheticExecutable.X86)]
    public void LibrariesOfOldDelayLoadTablesAreRead(ushort machine) =>
        Assert.Equal(["ole32.dll"], Read(new SyntheticExecutable { Machine = machine, DelayedImports = ["ole32.dll"], HasAbsoluteAddresses = true })?.Imports);

    [Fact]
    public void ALibraryThatIsNamedTwiceCountsOnce() =>
        Assert.Equal(["MSVCP140.dll"], Read(new SyntheticExecutable { Imports = ["MSVCP140.dll"], DelayedImports = ["msvcp140.DLL"] })?.Imports);

    [Fact]
    public void AnExecutableMayNeedNothing() => Assert.Equal([], Read(new SyntheticExecutable())?.Imports);

    // What stands where a directory would be is then something else.
    [Fact]
    public void ADirectoryThatIsNotThereIsNotRead() =>
        Assert.Equal(["a.dll"], Read(new SyntheticExecutable { Imports = ["a.dll"], DelayedImports = ["b.dll"], DirectoryCount = 13 })?.Imports);

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("Much ado about nothing, and longer than the header of a program, which is at least sixty-four bytes.")]
    public void AnotherFileIsNoExecutable(string content) => Assert.Null(ExecutableImageReader.Read(_folder.Write("a.pyd", content)));

    // Wine's libraries are executables of Windows, made by a linker.
    [ToolFact(WinePrefix.Program)]
    public void WhatALinkerWritesIsRead()
    {
        using var machine = WinePrefix.Windows7();

        var image = ExecutableImageReader.Read(machine.PathOf("windows/system32/user32.dll"));

        Assert.Equal(ExecutableMachine.X64, image?.Machine);
        Assert.Contains("ntdll.dll", image!.Imports, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("gdi32.dll", image.Imports, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void AnExecutableCutAnywhereIsReadOrRefused()
    {
        var bytes = Sample().ToBytes();

        foreach (var length in Enumerable.Range(0, bytes.Length))
        {
            _ = Read(bytes[..length]);
        }
    }

    // A table without an end, names that lie outside, sections over each other: read or refused, and soon.
    [Fact]
    public void DamagedExecutablesAreReadOrRefused()
    {
        var bytes = Sample().ToBytes();
        for (var number = 0; number < Mutations; number++)
        {
            var damaged = ByteMutator.Mutate(bytes, [0x3C..0x40, 0x80..0x1B0, 0x400..bytes.Length], unit: 0x80, new Random(number));
            var image = Read(damaged);

            Assert.True(image is null || image.Imports.Count <= 2 * 1024, $"mutation {number}");
        }
    }

    [Fact]
    public void ATableWithoutAnEndIsLeftAtSomePoint()
    {
        var endless = Enumerable.Repeat("a.dll", 5_000).ToList();

        Assert.Equal(["a.dll"], Read(new SyntheticExecutable { Imports = endless })?.Imports);
    }

    private static SyntheticExecutable Sample() => new() { Imports = ["KERNEL32.dll", "MSVCP140.dll"], DelayedImports = ["VCRUNTIME140.dll"] };

    private static ExecutableImage? Read(SyntheticExecutable executable) => Read(executable.ToBytes());

    private static ExecutableImage? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return ExecutableImageReader.Read(stream);
    }
}
