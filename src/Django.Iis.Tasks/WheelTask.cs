using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Caching;
using Django.Iis.Core.Python.ByteCode;
using Django.Iis.Core.Python.Wheels;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A task that fills a site-packages folder from the cache of unpacked wheels.</summary>
public abstract class WheelTask : CompilingTask
{
    private const string ByteCodeKind = "bytecode";

    /// <summary>The cache's folder.</summary>
    [Required]
    public string CacheFolder { get; set; } = "";

    /// <summary>Links the files of all wheels, with their byte-code, into a folder.</summary>
    /// <param name="wheels">Full paths.</param>
    /// <param name="folder">Full path; exists.</param>
    /// <param name="withByteCode">Whether to add byte-code of <see cref="CompilingTask.FoundVersion"/>.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1210, DJIIS1211, DJIIS1213: what is wrong with a wheel.</exception>
    protected SitePackages Fill(IReadOnlyList<string> wheels, string folder, bool withByteCode)
    {
        var store = new CacheStore(FullPath(CacheFolder));
        var cache = new WheelCache(store);
        Unpack(wheels, cache);
        var packages = new SitePackages(folder);
        foreach (var wheel in wheels)
        {
            Cancellation.ThrowIfCancellationRequested();
            packages.Add(wheel, () => cache.Open(wheel, Cancellation));
        }

        if (withByteCode)
        {
            AddByteCode(wheels, cache, store, packages);
        }

        CacheTrimmer.Trim(store);
        return packages;
    }

    // Several at once; the first wheel that is wrong is reported, whichever was seen first.
    private void Unpack(IReadOnlyList<string> wheels, WheelCache cache)
    {
        try
        {
            foreach (var _ in wheels.AsParallel().AsOrdered().WithCancellation(Cancellation).Select(wheel => cache.Open(wheel, Cancellation)))
            {
                // Opened, which is all that was asked for.
            }
        }
        catch (AggregateException errors)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(errors.Flatten().InnerExceptions[0]).Throw();
        }
    }

    private void AddByteCode(IReadOnlyList<string> wheels, WheelCache cache, CacheStore store, SitePackages packages)
    {
        var entries = wheels.Select(wheel => cache.Open(wheel, Cancellation)).ToList();
        var missing = entries.Where(entry => store.TryOpen(ByteCodeKind, KeyOf(entry)) is null).GroupBy(entry => entry.Key, StringComparer.Ordinal).Select(same => same.First()).ToList();
        var made = CompileWheels(missing, store);
        foreach (var entry in entries)
        {
            packages.AddMissing(made.TryGetValue(entry.Key, out var files) ? files : store.TryOpen(ByteCodeKind, KeyOf(entry)) ?? CompileWheels([entry], store)[entry.Key]);
        }
    }

    private string KeyOf(CacheEntry wheel) => wheel.Key + "-" + Maker;

    private Dictionary<string, CacheEntry> CompileWheels(IReadOnlyList<CacheEntry> wheels, CacheStore store)
    {
        var stages = wheels.ToDictionary(wheel => wheel.Key, _ => store.Stage(), StringComparer.Ordinal);
        var work = store.Stage();
        try
        {
            // Sources that do not compile are templates, or for other versions: the wheel's authors know.
            Compile([.. wheels.SelectMany(wheel => JobsOf(wheel, CacheStore.FilesOf(stages[wheel.Key])))], work);
            return wheels.ToDictionary(
                wheel => wheel.Key,
                wheel => store.Publish(ByteCodeKind, KeyOf(wheel), stages[wheel.Key], CacheStore.Describe(CacheStore.FilesOf(stages[wheel.Key]))),
                StringComparer.Ordinal);
        }
        finally
        {
            foreach (var stage in stages.Values.Append(work))
            {
                CacheStore.Discard(stage);
            }
        }
    }

    private IEnumerable<ByteCodeJob> JobsOf(CacheEntry wheel, string output) =>
        wheel.Files.Where(file => ByteCodeFiles.IsSource(file.Path))
            .Select(file => new ByteCodeJob(wheel.PathOf(file), file.Path, Path.Combine(output, ByteCodeFiles.PathOf(file.Path, Tag))));
}
