namespace Django.Iis.Tasks;

/// <summary>Text for people, in every logger.</summary>
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
