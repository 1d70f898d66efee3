using System;
using System.IO;
using System.Linq;
using System.Reflection;
using StorageGrants.Access.Roles;
using Xunit;

namespace StorageGrants.Access.Tests.Documents;

/// <summary>The page is rewritten by a run with STORAGEGRANTS_UPDATE_GOLDEN=1.</summary>
public class EditionsPageTests
{
    [Fact]
    public void The_page_says_what_the_schema_says()
    {
        var root = typeof(EditionsPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        var path = Path.Combine(root, "docs", "editions.md");
        var page = EditionsPage.Write(RoleCatalog.Tigris);
        if (Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
