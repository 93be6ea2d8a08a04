using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;
using Django.Iis.Msi;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Diagnostics;

/// <summary>All coded messages of the product, those of set-up on the server too (compiled in here), and the pages that explain them.</summary>
public class CatalogueTests
{
    private static readonly IReadOnlyList<FieldInfo> Fields =
    [
        .. new[] { typeof(ProjectDiagnostics).Assembly, typeof(MsiDiagnostics).Assembly, typeof(SetupDiagnostics).Assembly }
            .SelectMany(LoadableTypes)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor)),
    ];

    /// <summary>The first two digits of a class's codes.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> Areas = new Dictionary<string, string[]>
    {
        [nameof(ProjectDiagnostics)] = ["10", "19"],
        [nameof(EnvironmentDiagnostics)] = ["10"],
        [nameof(ContentDiagnostics)] = ["10"],
        [nameof(ProbeDiagnostics)] = ["10"],
        [nameof(CheckDiagnostics)] = ["10"],
        [nameof(PythonDiagnostics)] = ["11"],
        [nameof(RequirementDiagnostics)] = ["12"],
        [nameof(NativeDiagnostics)] = ["12"],
        [nameof(ResolutionDiagnostics)] = ["12"],
        [nameof(StaticDiagnostics)] = ["13"],
        [nameof(WebConfigDiagnostics)] = ["14"],
        [nameof(ConfigDiagnostics)] = ["14"],
        [nameof(LaunchDiagnostics)] = ["14"],
        [nameof(WebDeployDiagnostics)] = ["15"],
        [nameof(MsiDiagnostics)] = ["16"],
        [nameof(AuthoringDiagnostics)] = ["16"],
        [nameof(ReadingDiagnostics)] = ["16"],
        [nameof(SigningDiagnostics)] = ["16"],
        [nameof(WixDiagnostics)] = ["16"],
        [nameof(ValidationDiagnostics)] = ["16"],
        [nameof(DevelopmentDiagnostics)] = ["17"],
        [nameof(VerificationDiagnostics)] = ["17"],
        [nameof(BuildDiagnostics)] = ["17"],
        [nameof(SetupPlanDiagnostics)] = ["18"],
        [nameof(SetupDiagnostics)] = ["18"],
    };

    private static readonly IReadOnlyList<string> Known = [.. Fields.Select(field => Descriptor(field).Code).Distinct(StringComparer.Ordinal)];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Codes { get; } = new(Known);

    [Fact]
    public void NoTwoMessagesShareACode() =>
        Assert.Empty(Fields.GroupBy(field => Descriptor(field).Code, StringComparer.Ordinal).Where(fields => fields.Count() > 1).Select(fields => fields.Key));

    [Fact]
    public void EveryCodeLiesInTheAreaOfItsClass() =>
        Assert.All(Fields, field => Assert.Contains(Descriptor(field).Code["DJIIS".Length..][..2], Areas[field.DeclaringType!.Name]));

    [Theory]
    [MemberData(nameof(Codes))]
    public void ACodeHasItsForm(string code) => Assert.Matches("^DJIIS1[0-9]{3}$", code);

    [Theory]
    [MemberData(nameof(Codes))]
    public void ThePlacesOfATextAreNumberedWithoutAGap(string code)
    {
        var places = Regex.Matches(TextOf(code), @"(?<=\{)\d+(?=\})", RegexOptions.None, Patience)
            .Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))
            .ToHashSet();

        Assert.Equal(Enumerable.Range(0, places.Count), places.Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void ACodeHasAPageWithItsCodeAndATitle(string code)
    {
        var page = Repository.File($"docs/errors/{code}.md");

        Assert.True(File.Exists(page), page + " is missing");
        var lines = File.ReadAllLines(page);
        Assert.Matches($"^# {code}: [^ ].*[^ .]$", lines[0]);
        Assert.True(lines.Count(line => line.Length > 0) > 2, page + " explains nothing");
    }

    [Fact]
    public void EveryPageExplainsACode() =>
        Assert.Empty(Directory.GetFiles(Repository.File("docs/errors"), "*.md").Select(Path.GetFileNameWithoutExtension).Except(Known, StringComparer.Ordinal));

    [Fact]
    public void EveryLinkBetweenPagesLeadsSomewhere()
    {
        foreach (var page in Directory.GetFiles(Repository.File("docs/errors"), "*.md"))
        {
            var links = Regex.Matches(File.ReadAllText(page), @"\]\((?<path>[^):]+\.md)\)", RegexOptions.None, Patience).Select(match => match.Groups["path"].Value);
            Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(page)!, link)), $"{page}: {link}"));
        }
    }

    // A type that derives from one of Microsoft.Web.XmlTransform cannot be loaded here: that assembly is the .NET SDK's.
    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException error)
        {
            return error.Types.OfType<Type>();
        }
    }

    private static string TextOf(string code) => Fields.Select(Descriptor).First(descriptor => descriptor.Code == code).Text;

    private static DiagnosticDescriptor Descriptor(FieldInfo field) => (DiagnosticDescriptor)field.GetValue(null)!;
}
