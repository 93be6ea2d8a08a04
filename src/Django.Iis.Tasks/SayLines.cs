using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Text for people, in every logger.</summary>
[MSBuildMultiThreadableTask]
public sealed class SayLines : DjangoTask
{
    public string[] Lines { get; set; } = [];

    protected override void ExecuteCore()
    {
        foreach (var line in Lines)
        {
            Say(line);
        }
    }
}
