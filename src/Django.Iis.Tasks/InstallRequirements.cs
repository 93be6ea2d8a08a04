using Django.Iis.Core.Python;

namespace Django.Iis.Tasks;

/// <summary>Installs the project's requirements into the build's virtual environment.</summary>
public sealed class InstallRequirements : PipTask
{
    protected override void ExecuteCore()
    {
        var files = RequirementFiles.Read(Requirements);
        var failure = RunPip(["-m", "pip", "install", "--prefer-binary", "--no-compile", .. FindLinks, "-r", Requirements]);
        if (failure is not null)
        {
            throw failure.InstallFailure(files);
        }
    }
}
