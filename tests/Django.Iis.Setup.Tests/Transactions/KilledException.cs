using System;

namespace Django.Iis.Setup.Tests.Transactions;

/// <summary>Nothing catches it: what comes behind it does not happen, as when the process is killed.</summary>
internal sealed class KilledException : Exception;
