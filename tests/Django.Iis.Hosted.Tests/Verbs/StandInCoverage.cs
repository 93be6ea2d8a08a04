using Django.Iis.Tests.Python;

namespace Django.Iis.Hosted.Tests.Verbs;

/// <summary>
/// A distribution that is named coverage and measures nothing: it runs the program that it is given, and its "report" is the list of the arguments of both calls. It shows how coverage.py is
/// called, not what that makes of it.
/// </summary>
internal static class StandInCoverage
{
    private const string Version = "1.0+standin";

    /// <summary>For a requirements file; no index has that version.</summary>
    public const string Requirement = "coverage==" + Version;

    public static void Write(string folder) =>
        new SyntheticWheel("coverage", Version)
            .With("coverage/__init__.py")
            .With("coverage/__main__.py", """
                import runpy
                import sys

                verb, options = sys.argv[1], sys.argv[2:]
                data = next(option.split("=", 1)[1] for option in options if option.startswith("--data-file="))
                if verb == "run":
                    program = next(place for place, option in enumerate(options) if not option.startswith("-"))
                    with open(data, "w", encoding="utf-8") as file:
                        print("run", *options[program + 1:], file=file)
                    sys.argv = options[program:]
                    runpy.run_path(sys.argv[0], run_name="__main__")
                else:
                    with open(data, encoding="utf-8") as file, open(options[options.index("-o") + 1], "w", encoding="utf-8") as report:
                        report.write(file.read() + verb + "\n")

                """)
            .Write(folder);
}
