using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.IO;
using Django.Iis.Core.Projects;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes what djiis_run.py needs to run manage.py on this machine.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteRunPlan : DjangoTask
{
    /// <summary>Full path of manage.py.</summary>
    [Required]
    public string ManagePy { get; set; } = "";

    /// <summary>The settings module; empty where manage.py sets one.</summary>
    public string SettingsModule { get; set; } = "";

    /// <summary>The folder for compiled files.</summary>
    [Required]
    public string ByteCode { get; set; } = "";

    /// <summary>With metadata Value.</summary>
    public ITaskItem[] Variables { get; set; } = [];

    /// <summary>The file to write.</summary>
    [Required]
    public string Plan { get; set; } = "";

    protected override void ExecuteCore()
    {
        var variables = Variables.Select(item => new KeyValuePair<string, string>(item.ItemSpec, item.GetMetadata("Value"))).ToList();
        AtomicFile.WriteTextIfDifferent(FullPath(Plan), new RunPlan(ManagePy, SettingsModule, FullPath(ByteCode), variables).ToXml());
    }
}
