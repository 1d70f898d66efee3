using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Generators.Tests.Harness;

/// <summary>The running framework and our assemblies, as a user's compilation sees them.</summary>
internal static class References
{
    public static readonly IReadOnlyList<MetadataReference> All = Load();

    private static List<MetadataReference> Load()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var files = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => file.StartsWith(framework, StringComparison.Ordinal))
            .Append(typeof(StorageGrants.Secret).Assembly.Location)
            .Append(typeof(StorageGrants.Access.Roles.RoleAttribute).Assembly.Location);
        return files.Select(file => (MetadataReference)MetadataReference.CreateFromFile(file)).ToList();
    }
}
