using System;
using System.IO;
using System.Reflection;
#if NET
using System.Runtime.Loader;
#endif
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Transforms;

/// <summary>
/// While it lives, answers requests for Microsoft.Web.XmlTransform, of whatever version, with the file at one path. The first answer stays in the load
/// context: a later path has no effect there.
/// </summary>
internal sealed class XdtAssembly : IDisposable
{
    private const string SimpleName = "Microsoft.Web.XmlTransform";

    private readonly string _path;

    private XdtAssembly(string path)
    {
        _path = path;
#if NET
        Context.Resolving += Resolve;
#else
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
#endif
    }

    /// <exception cref="Iis.Diagnostics.DiagnosticException">There is no such assembly at the path.</exception>
    public static XdtAssembly Provide(string path)
    {
        if (!File.Exists(path))
        {
            throw WebConfigDiagnostics.XdtUnavailable.Create(path, "the file does not exist.");
        }

        try
        {
            var name = AssemblyName.GetAssemblyName(path).Name;
            if (name != SimpleName)
            {
                throw WebConfigDiagnostics.XdtUnavailable.Create(path, "the file is the assembly " + name + ".");
            }
        }
        catch (BadImageFormatException failure)
        {
            throw WebConfigDiagnostics.XdtUnavailable.Create(path, failure.Message);
        }

        return new XdtAssembly(path);
    }

#if NET
    /// <summary>The context this assembly lives in: MSBuild loads tasks into contexts of their own.</summary>
    private static AssemblyLoadContext Context => AssemblyLoadContext.GetLoadContext(typeof(XdtAssembly).Assembly)!;

    public void Dispose() => Context.Resolving -= Resolve;

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == SimpleName ? context.LoadFromAssemblyPath(_path) : null;
#else
    public void Dispose() => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private Assembly? Resolve(object sender, ResolveEventArgs request) =>
        new AssemblyName(request.Name).Name == SimpleName ? Assembly.LoadFrom(_path) : null;
#endif
}
