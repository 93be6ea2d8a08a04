using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What a package holds of the project: its settings, files, secrets and translations (1040 to 1059).</summary>
public static class ContentDiagnostics
{
    public static readonly DiagnosticDescriptor SettingInjected = new(
        "DJIIS1040", "The package sets {0}: {1}. Leave it as it is with <DjangoOwnSettings>{0}</DjangoOwnSettings>.");

    public static readonly DiagnosticDescriptor SettingsInjected = new(
        "DJIIS1045", "On the server the package sets {0} on top of the project's settings. A detailed log (-v:n) says what becomes of each; <DjangoOwnSettings> names those to leave alone.");

    public static readonly DiagnosticDescriptor SecretFile = new(
        "DJIIS1041",
        "'{0}' would ship in the package, and by its name it is {1}. Keep it out: <DjangoContent Remove=\"{0}\" />; or, if it is none, allow it: <DjangoAllowedSecret Include=\"{0}\" />.");

    public static readonly DiagnosticDescriptor SecretInFile = new(
        "DJIIS1042",
        "'{0}' would ship in the package, and {1} stands here. Take it out, and have it replaced where it came from if anyone has seen it; or, if it is none, allow the file: <DjangoAllowedSecret Include=\"{0}\" />.");

    public static readonly DiagnosticDescriptor NoMessageCompiler = new(
        "DJIIS1043",
        "Translations are not compiled, or not as they are now ({1}: '{0}'), and there is no msgfmt to do it: the site will not show them. Install gettext (Debian, Ubuntu: apt install gettext; Windows: choco install gettext; macOS: brew install gettext), or run `python manage.py compilemessages` and keep the .mo files.");

    public static readonly DiagnosticDescriptor BrokenTranslation = new(
        "DJIIS1044", "msgfmt cannot compile these translations: {0}. Correct the line, or leave the file out: <DjangoContent Remove=\"{1}\" />.");
}
