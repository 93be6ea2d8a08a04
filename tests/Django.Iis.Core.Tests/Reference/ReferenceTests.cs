using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Django.Iis.Reference;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Reference;

/// <summary>The reference of properties and items: it has what the targets read, and no more; what editors read has what it has.</summary>
public sealed partial class ReferenceTests
{
    private static readonly PropertyReference Written = PropertyReference.Read(Repository.File("sdk/reference/reference.xml"));

    private static readonly string Targets = string.Concat(
        Directory.EnumerateFiles(Repository.File("sdk/targets")).Select(file => Comment().Replace(File.ReadAllText(file), "")));

    private static IEnumerable<string> Properties => Names(isItem: false);

    private static IEnumerable<string> Items => Names(isItem: true);

    [Fact]
    public void EveryPropertyThatTheTargetsReadIsDescribedAndNoOther() =>
        Assert.Equal(
            Property().Matches(Targets).Select(match => match.Groups["name"].Value).Where(name => !name.EndsWith("DependsOn", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Properties.Where(IsOurs).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryItemThatTheTargetsReadIsDescribedAndNoOther() =>
        Assert.Equal(
            Item().Matches(Targets).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Items.Where(IsOurs).Order(StringComparer.Ordinal));

    [Fact]
    public void TheSchemaOfEditorsKnowsAllOfThem()
    {
        XNamespace schema = "http://www.w3.org/2001/XMLSchema";
        var elements = XDocument.Load(Repository.File("sdk/reference/Django.Iis.Sdk.xsd")).Root!.Elements(schema + "element").Select(element => (string)element.Attribute("name")!);

        Assert.Equal(Properties.Concat(Items).Where(IsDjango).Order(StringComparer.Ordinal), elements.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ThePageOfVisualStudioHasAllProperties()
    {
        var names = XDocument.Load(Repository.File("sdk/reference/Django.Iis.PropertyPage.xaml")).Root!.Elements().Where(element => element.Name.LocalName.EndsWith("Property", StringComparison.Ordinal)).Select(element => (string)element.Attribute("Name")!);

        Assert.Equal(Properties.Where(IsDjango).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void APropertyOfThePageIsInACategoryThatThePageHas()
    {
        var page = XDocument.Load(Repository.File("sdk/reference/Django.Iis.PropertyPage.xaml")).Root!;
        var categories = page.Descendants().Where(element => element.Name.LocalName == "Category").Select(element => (string)element.Attribute("Name")!).ToHashSet(StringComparer.Ordinal);

        Assert.All(page.Elements().Where(element => element.Name.LocalName.EndsWith("Property", StringComparison.Ordinal)), property => Assert.Contains((string)property.Attribute("Category")!, categories));
    }

    [Fact]
    public void WhatIsMadeOfTheReferenceIsCurrent()
    {
        Assert.Equal(MarkdownPage.Of(Written), Read("docs/properties.md"));
        Assert.Equal(EditorSchema.Of(Written), Read("sdk/reference/Django.Iis.Sdk.xsd"));
        Assert.Equal(PropertyPage.Of(Written), Read("sdk/reference/Django.Iis.PropertyPage.xaml"));
    }

    private static string Read(string path) => File.ReadAllText(Repository.File(path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<string> Names(bool isItem) =>
        (from section in Written.Sections
         from row in section.Rows
         where (section.Kind == "item" || row.Note == "item") == isItem
         from name in row.Names
         select name).Distinct(StringComparer.Ordinal);

    private static bool IsDjango(string name) => name.StartsWith("Django", StringComparison.Ordinal) || name.StartsWith("Python", StringComparison.Ordinal);

    private static bool IsOurs(string name) => IsDjango(name) || name.StartsWith("Manage", StringComparison.Ordinal);

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\$\((?<name>(Django|Python|Manage)[A-Za-z0-9]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Property();

    [GeneratedRegex(@"@\((?<name>(Django|Python)[A-Za-z0-9]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();
}
