using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.Surfaces;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

public sealed class GrantWordsTests
{
    [Fact]
    public void The_words_of_Tigris_are_those_of_its_role_file()
    {
        var read = new GrantWords([RoleCatalog.Tigris]);
        var known = new GrantWords([]);

        Assert.Equal(GrantWords.Tigris, RoleCatalog.Tigris.System);
        Assert.Equal(Sorted(read.Requests), Sorted(known.Requests));
        Assert.Equal(Sorted(read.Documents), Sorted(known.Documents));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> words) => words.Order(StringComparer.Ordinal);
}
