using System;
using System.Collections.Generic;
using StorageGrants.Generators.Linking;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators;

/// <summary>Keeps a failure of ours out of the user's compiler: files are linked one by one when they fail together.</summary>
internal static class GuardedLink
{
    public static EquatableArray<OutputSpec> Outputs(IReadOnlyList<SchemaFile> files) => Link(files).Outputs;

    /// <summary>Links the files; a file the linker fails on gets a problem and no output.</summary>
    public static LinkResult Link(IReadOnlyList<SchemaFile> files)
    {
        try
        {
            return SchemaLinker.Link(files);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return WithoutFailing(files);
        }
    }

    private static LinkResult WithoutFailing(IReadOnlyList<SchemaFile> files)
    {
        var good = new List<SchemaFile>(files.Count);
        var failures = new List<SchemaProblem>();
        var result = new LinkResult(EquatableArray<OutputSpec>.Empty, EquatableArray<SchemaProblem>.Empty);
        foreach (var file in files)
        {
            good.Add(file);
            try
            {
                result = SchemaLinker.Link(good);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                good.RemoveAt(good.Count - 1);
                failures.Add(SchemaProblem.OfFailure(file, failure));
            }
        }

        failures.AddRange(result.Problems);
        return result with { Problems = EquatableArray<SchemaProblem>.From(failures) };
    }
}
