using System;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>A project whose requirements differ from one system to another, in wheels of its own, built once to a folder.</summary>
public sealed class MarkedProject : IDisposable
{
    public MarkedProject()
    {
        Project = DjangoProject.Empty("Marked", "<PropertyGroup><DjangoPackageFormats>Folder</DjangoPackageFormats></PropertyGroup>");
        WriteApplication();
        WriteRequirements();
        Project.Build().Succeeded();
    }

    public DjangoProject Project { get; }

    /// <summary>Full path of the tree to deploy.</summary>
    public string Tree => Project.Artefact("Marked");

    public void Dispose() => Project.Dispose();

    private void WriteApplication()
    {
        Project.Write("manage.py", """
            import os
            from django.core.management import execute_from_command_line
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
            execute_from_command_line()
            """);
        Project.Write("settings.py", """
            SECRET_KEY = "of a test"
            ROOT_URLCONF = "urls"
            """);
        Project.Write("urls.py", "urlpatterns = []\n");
    }

    /// <summary>The folder <c>wheels</c> is where the SDK looks first.</summary>
    private void WriteRequirements()
    {
        Project.Write("requirements.txt", """
            Django
            compiled
            extends_path
            only_linux; sys_platform == "linux"
            only_windows; sys_platform == "win32" and platform_machine == "AMD64"
            """);
        var wheels = Project["wheels"];
        new SyntheticWheel("compiled", tag: "py3-none-any").With("compiled/__init__.py").Write(wheels);
        new SyntheticWheel("compiled", tag: "py3-none-manylinux2014_x86_64").With("compiled/__init__.py").With("compiled/native.so").Write(wheels);
        new SyntheticWheel("compiled", tag: "py3-none-win_amd64").With("compiled/__init__.py").With("compiled/native.pyd").Write(wheels);
        new SyntheticWheel("extends_path").With("extends_path.pth", "extends_path_modules\n").With("extends_path_modules/found_by_pth.py", "ANSWER = 42\n").Write(wheels);
        new SyntheticWheel("only_linux").With("only_linux.py").Write(wheels);
        new SyntheticWheel("only_windows").With("only_windows.py").With("only_windows-1.0.data/scripts/tool", "#!python\n").Write(wheels);
    }
}
