using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Python;
using Django.Iis.Core.Translations;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Translations;

/// <summary>Django's own compilemessages is the judge: same bytes, and what it compiled counts as compiled.</summary>
public sealed class TranslationFileTests : IDisposable
{
    private const string Po = "shop/locale/de/LC_MESSAGES/django.po";

    private const string German = """
        # German
        #, fuzzy
        msgid ""
        msgstr ""
        "POT-Creation-Date: 2024-01-01 10:00+0000\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"

        #: shop/views.py:3
        #, python-format
        msgid "%(count)s \"tea\"\tfor\\two"
        msgstr ""
        "%(count)s »Tee«\tfür"
        "\\zwei"

        msgctxt "month"
        msgid "May"
        msgstr "Mai"

        msgid "cup"
        msgid_plural "cups"
        msgstr[0] "Tasse"
        msgstr[1] "Tassen"

        #, fuzzy
        msgid "saucer"
        msgstr "Soße"

        msgid "spoon"
        msgstr ""

        #~ msgid "sugar"
        #~ msgstr "Zucker"
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("msgfmt")]
    public void CompilingGivesTheBytesOfDjangosCompilemessages()
    {
        if (DjangoEnvironment.Missing is not null)
        {
            return; // the other tests of this class stand in where Django cannot be had
        }

        _folder.Write(Po, German);
        ChildProcess.Run(DjangoEnvironment.Python, ["-m", "django", "compilemessages"], _folder.Path, new Dictionary<string, string?>(PythonEnvironment.Clean)).Succeeded();

        Compile();

        Assert.Equal(File.ReadAllBytes(_folder["shop/locale/de/LC_MESSAGES/django.mo"]), File.ReadAllBytes(_folder["obj/django.mo"]));
    }

    [ToolFact("msgfmt")]
    public void WhatMsgfmtMadeIsCompiled()
    {
        var compiled = Compile();

        Assert.True(compiled.IsCompiled());
    }

    [ToolTheory("msgfmt")]
    [InlineData("Tassen", "Becher")]
    [InlineData("msgid \"spoon\"\nmsgstr \"\"", "msgid \"spoon\"\nmsgstr \"Löffel\"")]
    [InlineData("#, fuzzy\nmsgid \"saucer\"", "msgid \"saucer\"")]
    [InlineData("msgctxt \"month\"\n", "")]
    [InlineData("nplurals=2", "nplurals=3")]
    [InlineData("msgid \"May\"\nmsgstr \"Mai\"", "")]
    public void AnEditMakesTheCompiledOneStale(string before, string after)
    {
        var compiled = Compile();
        _folder.Write(Po, German.Replace(before, after, StringComparison.Ordinal));

        Assert.False(compiled.IsCompiled());
    }

    [ToolTheory("msgfmt")]
    [InlineData("# German", "# Deutsch")]
    [InlineData("2024-01-01", "2025-01-01")]
    [InlineData("msgid \"sugar\"", "msgid \"honey\"")]
    public void WhatNobodySeesDoesNot(string before, string after)
    {
        var compiled = Compile();
        _folder.Write(Po, German.Replace(before, after, StringComparison.Ordinal));

        Assert.True(compiled.IsCompiled());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no catalogue at all")]
    [InlineData("\u00de\u0012\u0004\u0095 cut off")]
    public void ADamagedFileIsNotCompiled(string content)
    {
        var source = _folder.Write(Po, German);
        File.WriteAllBytes(_folder["django.mo"], System.Text.Encoding.Latin1.GetBytes(content));

        Assert.False(new TranslationFile(Po, source, _folder["django.mo"]).IsCompiled());
    }

    [Fact]
    public void OnlyCataloguesWhereDjangoLooksForThemAreTranslations()
    {
        var files = new[] { Po, "shop/locale/de/LC_MESSAGES/django.mo", "shop/locale/fr/LC_MESSAGES/djangojs.po", "docs/other.po" }.ToDictionary(path => path, path => "/src/" + path);

        Assert.Equal(
            [(Po, "/src/shop/locale/de/LC_MESSAGES/django.mo"), ("shop/locale/fr/LC_MESSAGES/djangojs.po", null)],
            TranslationFile.Among(files).Select(file => (file.Target, file.Compiled)));
    }

    [ToolFact("msgfmt")]
    public void AMistakeIsBlamedOnItsLine()
    {
        var source = _folder.Write(Po, "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n#, python-format\nmsgid \"%(count)s cups\"\nmsgstr \"%(zahl)s Tassen\"\n");

        var error = Assert.Throws<DiagnosticException>(() => Compiler().Compile(source, _folder["obj/django.mo"], CancellationToken.None));

        Assert.Equal(("DJIIS1044", source, 6), (error.Code, error.File, error.Line));
        Assert.Contains("count", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutMsgfmtThereIsNone() =>
        Assert.False(new MessageCompiler("no-such-msgfmt", _folder["Shop.csproj"]).Compile(_folder.Write(Po, German), _folder["obj/django.mo"], CancellationToken.None));

    private TranslationFile Compile()
    {
        var source = _folder.Write(Po, German);
        Assert.True(Compiler().Compile(source, _folder["obj/django.mo"], CancellationToken.None));
        return new TranslationFile(Po, source, _folder["obj/django.mo"]);
    }

    private MessageCompiler Compiler() => new(MessageCompiler.Program, _folder["Shop.csproj"]);
}
