using System;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Projects;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.SetupPlans;

/// <summary>The attributes of system.webServer/fastCgi (FastCGI_schema.xml of IIS; facts about what suits wfastcgi are in docs/hosting.md).</summary>
internal static class FastCgiPlanner
{
    /// <summary>Seconds in 30 days.</summary>
    private const int LongestTime = 2_592_000;

    private const int MostInstances = 1000;

    private const int MostRequests = 10_000_000;

    /// <summary>Requests wait in it, as in the HTTP server's own queue.</summary>
    private const int LongestQueue = 100_000_000;

    private static readonly string[] Protocols = ["NamedPipe", "Tcp"];

    private static readonly string[] ErrorModes = ["ReturnStdErrIn500", "ReturnGeneric500", "IgnoreAndReturn200", "TerminateProcess"];

    /// <exception cref="DiagnosticException">DJIIS1004, DJIIS1005, DJIIS1868.</exception>
    public static FastCgiDescription Plan(SetupProperties properties)
    {
        var usual = new FastCgiDescription { Arguments = "" };
        var processes = SetupPlanner.Number(properties, "DjangoProcesses", 1, 1, 100);
        return usual with
        {
            // wfastcgi answers one request at a time, so one process, which is right elsewhere, is too few here.
            MaxInstances = SetupPlanner.Number(properties, "DjangoFastCgiMaxInstances", processes == 1 ? usual.MaxInstances : processes, 0, MostInstances),
            IdleTimeout = Seconds("DjangoFastCgiIdleTimeout", usual.IdleTimeout, 1),
            ActivityTimeout = Seconds("DjangoFastCgiActivityTimeout", RequestTimeout(properties, usual), 1),
            RequestTimeout = Seconds("DjangoFastCgiRequestTimeout", RequestTimeout(properties, usual), 1),
            InstanceMaxRequests = SetupPlanner.Number(properties, "DjangoFastCgiInstanceMaxRequests", usual.InstanceMaxRequests, 1, MostRequests),
            QueueLength = SetupPlanner.Number(properties, "DjangoFastCgiQueueLength", usual.QueueLength, 1, LongestQueue),
            RapidFailsPerMinute = SetupPlanner.Number(properties, "DjangoFastCgiRapidFailsPerMinute", usual.RapidFailsPerMinute, 0, 100),
            Protocol = OneOf("DjangoFastCgiProtocol", usual.Protocol, Protocols),
            FlushNamedPipe = SetupPlanner.Switch(properties, "DjangoFastCgiFlushNamedPipe", usual.FlushNamedPipe),
            StderrMode = OneOf("DjangoFastCgiStderrMode", usual.StderrMode, ErrorModes),
            SignalBeforeTerminate = SetupPlanner.Number(properties, "DjangoFastCgiSignalBeforeTerminateSeconds", usual.SignalBeforeTerminate, 0, 60),
            MonitorChangesTo = Monitored(properties, usual),
            Utf8ServerVariables = SetupPlanner.Switch(properties, "DjangoFastCgiUtf8ServerVariables", usual.Utf8ServerVariables),
        };

        TimeSpan Seconds(string property, TimeSpan otherwise, int least) =>
            TimeSpan.FromSeconds(SetupPlanner.Number(properties, property, (int)otherwise.TotalSeconds, least, LongestTime));

        string OneOf(string property, string otherwise, string[] words)
        {
            if (properties[property] is not { Length: > 0 } value)
            {
                return otherwise;
            }

            Choice.OneOf(property, value, words, properties.ProjectFile);
            return Array.Find(words, word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase))!;
        }
    }

    private static TimeSpan RequestTimeout(SetupProperties properties, FastCgiDescription usual) =>
        TimeSpan.FromSeconds(SetupPlanner.Number(properties, "DjangoRequestTimeout", (int)usual.RequestTimeout.TotalSeconds, 1, LongestTime));

    // One file, which every deployment changes; "none" leaves the processes alone.
    private static string Monitored(SetupProperties properties, FastCgiDescription usual)
    {
        var text = properties["DjangoFastCgiMonitorChangesTo"].Replace('/', '\\');
        return text.Length == 0 ? usual.MonitorChangesTo
            : string.Equals(text, "none", StringComparison.OrdinalIgnoreCase) ? ""
            : text.Trim('\\') != text || WindowsNames.Refuse(text.Replace('\\', '/')) is not null
            ? throw SetupPlanDiagnostics.BadMonitoredFile.At(properties.ProjectFile, 0, text)
            : text;
    }
}
