using System;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>djiis_guard.py: what code writes to the source tree it can read back, and the tree stays as it was.</summary>
public sealed class GuardTests : IDisposable
{
    private readonly GuardedTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [PythonTheory]
    [MemberData(nameof(PipTargetTests.Pythons), MemberType = typeof(PipTargetTests))]
    public void EveryPythonKeepsTheTreeWhileSettingsWorkInIt(string python) => Unchanged(
        """
        (BASE / "media" / "a").mkdir(parents=True, exist_ok=True)
        (BASE / "media" / "a" / "x.txt").write_text("x")
        (BASE / "media" / "touched").touch()
        with open("notes.txt", "a") as notes: notes.write("!")
        assert (BASE / "notes.txt").read_text() == "as it was!"
        assert sorted(path.name for path in BASE.iterdir() if path.name != "obj") == ["conf", "media", "notes.txt", "shop"]
        assert sorted(path.name for path in (BASE / "media").glob("**/*")) == ["a", "touched", "x.txt"]
        assert [path.name for path in (BASE / "conf").rglob("*.toml")].count("b.toml") == 1
        os.rename("conf/a.toml", "conf/c.toml")
        assert sorted(os.listdir("conf")) == ["c.toml", "deep"], os.listdir("conf")
        shutil.rmtree("conf"); assert not Path("conf").exists() and not os.path.isfile("conf/deep/b.toml")
        shutil.copytree("shop", "copied"); assert (BASE / "copied/local.py").is_file()
        shutil.move("copied", "moved"); assert not os.path.exists("copied") and os.path.getsize("moved/local.py") > 0
        database = sqlite3.connect(BASE / "db.sqlite3"); database.execute("create table t (a)"); database.commit(); database.close()
        assert os.stat("db.sqlite3").st_size > 0
        """,
        BuildPython.Of(python).Executable);

    [PythonTheory]
    [InlineData("open('notes.txt', 'w').write('new')", "open('notes.txt').read() == 'new'")]
    [InlineData("open(b'notes.txt', 'ab').write(b'+')", "open('notes.txt', 'rb').read() == b'as it was+'")]
    [InlineData("f = open('notes.txt', 'r+'); f.seek(3); f.write('IT'); f.close()", "open('notes.txt').read() == 'as IT was'")]
    [InlineData("__import__('io').open('new.txt', 'x').write('x')", "os.listdir(BASE).count('new.txt') == 1")]
    [InlineData("os.close(os.open('low.bin', os.O_CREAT | os.O_WRONLY))", "os.path.lexists('low.bin')")]
    [InlineData("os.truncate('notes.txt', 2)", "open('notes.txt').read() == 'as'")]
    [InlineData("os.utime('notes.txt', (1, 2))", "os.path.getmtime('notes.txt') == 2")]
    [InlineData("os.remove('notes.txt')", "not os.path.exists('notes.txt') and 'notes.txt' not in os.listdir()")]
    [InlineData("Path('notes.txt').unlink(); Path('notes.txt').write_text('again')", "Path('notes.txt').read_text() == 'again'")]
    [InlineData("os.replace('notes.txt', 'shop/moved.txt')", "open('shop/moved.txt').read() == 'as it was' and not os.path.exists('notes.txt')")]
    [InlineData("os.rename('conf', 'config')", "open('config/deep/b.toml').read() == 'two' and not os.path.isdir('conf')")]
    [InlineData("os.makedirs('a/b/c'); os.removedirs('a/b/c')", "not os.path.exists('a')")]
    [InlineData("os.unlink('conf/deep/b.toml'); os.rmdir('conf/deep')", "os.listdir('conf') == ['a.toml']")]
    [InlineData("shutil.copy2('notes.txt', 'shop')", "os.stat('shop/notes.txt').st_mtime == os.stat('notes.txt').st_mtime")]
    [InlineData("shutil.rmtree('conf'); os.mkdir('conf')", "os.listdir('conf') == []")]
    [InlineData("open('shop/made.py', 'w').write('X = 5')", "__import__('shop.made').made.X == 5 and __import__('shop.made').made.__file__ == os.path.abspath('shop/made.py')")]
    [InlineData("open('shop/local.py', 'w').write('NAME = 1')", "__import__('shop.local').local.NAME == 1")]
    [InlineData("c = sqlite3.connect('file:x.db?mode=rwc', uri=True); c.execute('create table t (a)'); c.close()", "os.path.exists('x.db')")]
    [InlineData("open('n1', 'w').close()", "[e.name for e in os.scandir() if e.is_file() and e.name != 'notes.txt'] == ['n1'] and 'n1' in next(os.walk('.'))[2]")]
    [InlineData("import tempfile; made = tempfile.mkstemp(dir=BASE)[1]", "os.path.exists(made)")]
    [InlineData("os.chmod('notes.txt', 0o600)", "os.access('notes.txt', os.W_OK) and os.stat('notes.txt').st_mode & 0o777 == 0o600")]
    public void AChangeIsSeenByTheProcessAlone(string change, string seen) => Unchanged($"{change}\nassert {seen}");

    [PythonTheory]
    [InlineData("open('shop', 'w')", "IsADirectoryError")]
    [InlineData("open('nowhere/x', 'w')", "FileNotFoundError")]
    [InlineData("open('notes.txt', 'x')", "FileExistsError")]
    [InlineData("os.mkdir('shop')", "FileExistsError")]
    [InlineData("os.rmdir('shop')", "OSError")]
    [InlineData("os.rmdir('nowhere')", "FileNotFoundError")]
    [InlineData("os.remove('nowhere')", "FileNotFoundError")]
    [InlineData("os.rename('nowhere', 'x')", "FileNotFoundError")]
    [InlineData("os.remove('notes.txt'); open('notes.txt')", "FileNotFoundError")]
    public void WhatFailsWithoutTheGuardFailsWithIt(string code, string error) =>
        Unchanged($"try:\n    {code.Replace("; ", "\n    ", StringComparison.Ordinal)}\nexcept {error} as error:\n    assert 'scratch' not in str(error), error\nelse:\n    raise AssertionError('no error')");

    [PythonTheory]
    [InlineData("__import__('_io').FileIO('notes.txt', 'w')")]
    [InlineData("__import__('posix' if os.name == 'posix' else 'nt').mkdir('made')")]
    [InlineData("__import__('posix' if os.name == 'posix' else 'nt').remove('notes.txt')")]
    [InlineData("sqlite3.Connection('direct.db')")]
    public void WhatComesPastTheFunctionsOfPythonIsRefused(string code) =>
        Unchanged($"try:\n    {code}\nexcept PermissionError as error:\n    assert guard.denied == [error.filename]\nelse:\n    raise AssertionError('not refused')");

    [UnixFact]
    public void ALinkFromOutsideIsNoWayIn() =>
        Unchanged("import tempfile\nlink = os.path.join(tempfile.mkdtemp(), 'link')\nos.symlink(BASE, link)\ntry:\n    open(os.path.join(link, 'notes.txt'), 'w')\nexcept PermissionError:\n    pass\nelse:\n    raise AssertionError('not refused')");

    [PythonFact]
    public void TheBuildsOwnFolderAndWhatLiesOutsideAreNotRedirected()
    {
        _tree.Run("import tempfile\nopen('obj/own.txt', 'w').write('own')\nassert open('obj/own.txt').read() == 'own'\nf = tempfile.NamedTemporaryFile('w'); f.write('x'); f.flush(); assert os.path.getsize(f.name) == 1").Succeeded();

        Assert.True(System.IO.File.Exists(_tree["obj/own.txt"]));
    }

    [PythonFact]
    public void TheScratchFolderIsGoneWhenTheProcessEnds()
    {
        _tree.Run("import logging\nlogging.FileHandler('x.log').emit(logging.makeLogRecord({}))\nassert os.path.exists('obj/scratch')").Succeeded();

        Assert.False(System.IO.Directory.Exists(_tree["obj/scratch"]));
    }

    private void Unchanged(string code, string? python = null)
    {
        var before = _tree.Snapshot();

        _tree.Run(code, python).Succeeded();

        Assert.Equal(before, _tree.Snapshot());
    }
}
