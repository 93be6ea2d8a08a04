using System;
using System.Collections.Generic;

namespace Django.Iis.Preview.Trees;

/// <summary>A folder, with the names and short names of what is in it.</summary>
internal sealed class TreeFolder(string path)
{
    private readonly Dictionary<string, TreeFolder> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Path, bool IsShort)> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _short = new(StringComparer.Ordinal);

    public string Path { get; } = path;

    public void Add(string file)
    {
        var slash = file.IndexOf('/');
        if (slash < 0)
        {
            AddFile(file);
            return;
        }

        var name = file.Substring(0, slash);
        if (!_folders.TryGetValue(WindowsPath.Normalize(name), out var folder))
        {
            folder = new TreeFolder(Join(name));
            _folders[WindowsPath.Normalize(name)] = folder;
            if (WindowsPath.ShortName(name, _short) is { } shortName)
            {
                _folders[shortName] = folder;
            }
        }

        folder.Add(file.Substring(slash + 1));
    }

    public TreeFolder? Folder(string segment) => _folders.TryGetValue(WindowsPath.Normalize(segment), out var folder) ? folder : null;

    public (string Path, bool IsShort)? File(string segment) => _files.TryGetValue(WindowsPath.Normalize(segment), out var file) ? file : null;

    private void AddFile(string name)
    {
        _files[WindowsPath.Normalize(name)] = (Join(name), IsShort: false);
        if (WindowsPath.ShortName(name, _short) is { } shortName)
        {
            _files[shortName] = (Join(name), IsShort: true);
        }
    }

    private string Join(string name) => Path.Length == 0 ? name : Path + "/" + name;
}
