using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Django.Iis.EndToEnd.Tests.Templates;

/// <summary>A pipeline of GitHub Actions, Azure Pipelines or GitLab: its commands, and what it keeps.</summary>
public sealed class Pipeline
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What stands for the number of the run in the three languages.</summary>
    private static readonly Regex RunNumber = new(@"\$\{\{ github\.run_number \}\}|\$\(patch\)|\$CI_PIPELINE_IID", RegexOptions.ExplicitCapture, Patience);

    private readonly List<KeyValuePair<string, string>> _scalars;

    private Pipeline(YamlNode root)
    {
        _scalars = [.. Scalars("", root)];
    }

    /// <summary>Commands in their order; the run is the seventh.</summary>
    public IReadOnlyList<string> Commands => [.. Of("run", "script", "before_script").Select(command => RunNumber.Replace(command, "7"))];

    /// <summary>Paths that are kept when the pipeline has run.</summary>
    public IReadOnlyList<string> Kept => [.. Of("path", "publish", "paths", "testResultsFiles").Where(path => !path.Contains('~', StringComparison.Ordinal) && !path.Contains('$', StringComparison.Ordinal) && path[0] != '.')];

    /// <summary>Values of a key, wherever it stands.</summary>
    public IEnumerable<string> Of(params string[] keys) => _scalars.Where(pair => keys.Contains(pair.Key, StringComparer.Ordinal)).Select(pair => pair.Value);

    public static Pipeline Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return new Pipeline(yaml.Documents.Single().RootNode);
    }

    /// <summary>Each scalar with the key that it stands under, lists included.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Scalars(string key, YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(child => Scalars(((YamlScalarNode)child.Key).Value!, child.Value)),
        YamlSequenceNode sequence => sequence.Children.SelectMany(child => Scalars(key, child)),
        YamlScalarNode scalar => [new KeyValuePair<string, string>(key, scalar.Value ?? "")],
        _ => [],
    };
}
