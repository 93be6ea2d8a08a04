using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Projects;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Projects;

public sealed class TestFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly List<string> _loaded = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("shop/tests.py")]
    [InlineData("shop/test_views.py")]
    [InlineData("shop/views_test.py")]
    [InlineData("shop/views_tests.py")]
    [InlineData("conftest.py")]
    public void AModuleIsATestByItsName(string path)
    {
        Add("shop/views.py");
        Add(path);

        Assert.Equal([path], Find());
    }

    [Theory]
    [InlineData("shop/testing.py")]
    [InlineData("shop/contest.py")]
    [InlineData("shop/settings/test.py")]
    [InlineData("shop/test_data.json")]
    [InlineData("shop/management/commands/test_connection.py")]
    [InlineData("shop/templatetags/test_tags.py")]
    [InlineData("shop/migrations/0002_test_results.py")]
    public void OtherNamesAreNot(string path)
    {
        Add(path);

        Assert.Empty(Find());
    }

    [Theory]
    [InlineData("tests")]
    [InlineData("test")]
    public void AFolderOfTestsGoesWithAllItHolds(string name)
    {
        Add($"shop/{name}/__init__.py");
        Add($"shop/{name}/unit/test_views.py");
        Add($"shop/{name}/unit/data/orders.json");
        Add($"shop/{name}/factories.py");
        Add("shop/views.py");

        Assert.Equal(4, Find().Count());
    }

    [Theory]
    [InlineData("shop/templates/tests/result.html")]
    [InlineData("shop/static/test/style.css")]
    [InlineData("tests/__init__.py")]
    [InlineData("tests/models.py")]
    public void AFolderOfThatNameWithoutTestsStays(string path)
    {
        Add(path);

        Assert.Empty(Find());
    }

    [Fact]
    public void WhatTheSettingsLoadStaysWithItsFolder()
    {
        Add("tests/__init__.py", loaded: true);
        Add("tests/models.py");
        Add("tests/test_models.py");
        Add("shop/test_results.py", loaded: true);
        Add("shop/test_views.py");

        Assert.Equal(["shop/test_views.py"], Find());
    }

    [Theory]
    [InlineData("from shop.test_results import average")]
    [InlineData("from . import test_results")]
    [InlineData("import shop.test_results as results")]
    [InlineData("from shop import (\n    models,\n    test_results,\n)")]
    [InlineData("def view(request):\n    from .test_results import average")]
    public void WhatTheApplicationImportsStays(string statement)
    {
        Add("shop/views.py", statement);
        Add("shop/test_results.py", "from shop.tests.numbers import pi");
        Add("shop/tests/numbers.py");
        Add("shop/tests/test_numbers.py");
        Add("shop/test_other.py");

        Assert.Equal(["shop/test_other.py"], Find());
    }

    [Theory]
    [InlineData("# from shop.test_results import average")]
    [InlineData("text = 'import test_results'")]
    public void AMentionIsNoImport(string line)
    {
        Add("shop/views.py", line);
        Add("shop/test_results.py");

        Assert.Equal(["shop/test_results.py"], Find());
    }

    private void Add(string path, string content = "", bool loaded = false)
    {
        _files[path] = _folder.Write(path, content);
        if (loaded)
        {
            _loaded.Add(_files[path]);
        }
    }

    private IEnumerable<string> Find() => TestFiles.Among(_files, _loaded).Order(StringComparer.Ordinal);
}
