using System.Linq;
using Django.Iis.Core.Python;

namespace Django.Iis.Core.Tests.Python;

public class LockChangesTests
{
    private static readonly string Before = Lock(Package("alpha", "1.0", "a1"), Package("beta", "1.0", "b1"), Package("gone", "3.0", "g"), Package("same", "1.0", "s"));

    [Fact]
    public void WhatCameWentAndChangedIsToldInTheOrderOfNames() =>
        Assert.Equal(
            ["alpha 1.0 becomes 2.0", "beta 1.0 comes as another file", "gone 3.0 is gone", "new 1.0 is new"],
            LockChanges.Between(Before, Lock(Package("alpha", "2.0", "a2"), Package("beta", "1.0", "b2"), Package("new", "1.0", "n"), Package("same", "1.0", "s"))));

    [Fact]
    public void NothingIsToldOfTheSame() => Assert.Empty(LockChanges.Between(Before, Before.Replace("\n", "\r\n", System.StringComparison.Ordinal)));

    [Fact]
    public void PackagesAreCounted() => Assert.Equal(4, LockChanges.Count(Before));

    [Fact]
    public void APackageOfAFolderHasNoVersion() =>
        Assert.Equal(["lib (from source) is new"], LockChanges.Between(Lock(), Lock("[[packages]]\nname = \"lib\"\ndependencies = []\ndirectory = {path = \"lib\"}\n")));

    private static string Lock(params string[] packages) => "lock-version = \"1.0\"\n" + string.Concat(packages.Select(package => "\n" + package)) + "\n[tool.django-iis]\nservers = []\n";

    private static string Package(string name, string version, string hash) =>
        $"[[packages]]\nname = \"{name}\"\nversion = \"{version}\"\ndependencies = []\nwheels = [{{name = \"{name}-{version}-py3-none-any.whl\", size = 1, hashes = {{sha256 = \"{hash}\"}}}}]\n";
}
