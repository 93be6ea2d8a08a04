using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>Folders to pack.</summary>
internal sealed class PayloadTrees(Repository repository, Shell shell)
{
    private const int WordCount = 4096;
    private const int FilesPerFolder = 200;

    /// <summary>The wheels of the wheelhouse, each unpacked into a folder of its own: about 10,000 small files of Python packages.</summary>
    public string Wheels()
    {
        var python = Python.Find(shell);
        shell.Run(python.Executable, repository.WheelhouseScript, repository.Wheelhouse);
        var tree = Renewed("wheels");
        foreach (var wheel in Directory.GetFiles(repository.Wheelhouse, "*.whl").Order(StringComparer.Ordinal))
        {
            ZipFile.ExtractToDirectory(wheel, Path.Combine(tree, Path.GetFileNameWithoutExtension(wheel)));
        }

        return tree;
    }

    /// <summary>Files of one size that are made of words: no two alike, and compressible as text is.</summary>
    public string Words(int fileCount, int fileSize)
    {
        var tree = Renewed("words");
        var random = new Random(fileCount);
        var words = Enumerable.Range(0, WordCount).Select(_ => Word(random)).ToArray();
        var content = new byte[fileSize];
        for (var file = 0; file < fileCount; file++)
        {
            var folder = Path.Combine(tree, $"{file / FilesPerFolder:0000}");
            Directory.CreateDirectory(folder);
            Fill(content, words, random);
            File.WriteAllBytes(Path.Combine(folder, $"{file:000000}.txt"), content);
        }

        return tree;
    }

    public static (int Files, long Bytes) Count(string tree)
    {
        var sizes = new DirectoryInfo(tree).EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.Length).ToList();
        return (sizes.Count, sizes.Sum());
    }

    private string Renewed(string name) => EmptyFolder.At(Path.Combine(repository.Benchmarks, name));

    private static byte[] Word(Random random)
    {
        var word = new byte[random.Next(3, 12)];
        for (var index = 0; index < word.Length - 1; index++)
        {
            word[index] = (byte)random.Next('a', 'z' + 1);
        }

        word[^1] = (byte)' ';
        return word;
    }

    private static void Fill(byte[] content, byte[][] words, Random random)
    {
        for (var at = 0; at < content.Length;)
        {
            var word = words[random.Next(WordCount)];
            var size = Math.Min(word.Length, content.Length - at);
            word.AsSpan(0, size).CopyTo(content.AsSpan(at));
            at += size;
        }
    }
}
