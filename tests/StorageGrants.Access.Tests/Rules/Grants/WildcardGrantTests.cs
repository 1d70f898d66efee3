using System.Linq;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

public class WildcardGrantTests
{
    private const string Id = "SGR1006";

    [Theory]
    [InlineData("Editor@*", "Info \"*\" + \"Editor\"")]
    [InlineData("ReadWrite@*", "Info \"*\" + \"ReadWrite\"")]
    [InlineData("ReadOnly@logs Editor@*", "Info \"*\" + \"Editor\"")]
    [InlineData("Editor@* Editor@*", "Info \"*\" + \"Editor\"")]
    [InlineData("Editor@\\u002a", "Info \"\\u002a\" + \"Editor\"")]
    public void Roles_that_delete(string grants, string expected)
    {
        foreach (var edition in new[] { null, "2026-06", "2026-10" })
        {
            if (edition != "2026-06" || !grants.Contains("ReadWrite"))
                Assert.Equal([expected], KeyRequest.Find(Id, KeyRequest.With("Admin", grants), edition));
        }
    }

    [Theory]
    [InlineData("ReadOnly@*")]
    [InlineData("ReadOnly@* Editor@logs")]
    public void Roles_that_do_not_are_off(string grants)
    {
        var json = KeyRequest.With("Admin", grants);
        Assert.Empty(KeyRequest.Find(Id, json));
        Assert.Equal(["Off \"*\" + \"ReadOnly\""], KeyRequest.Find(Id, json, off: true));
    }

    [Theory]
    [InlineData("Editor@logs")]
    [InlineData("Admin@*")]
    [InlineData("Editor@logs*")]
    [InlineData("Editr@*")]
    [InlineData("Member@*")]
    public void Others_are_silent(string grants) => Assert.Empty(KeyRequest.Find(Id, KeyRequest.With("Admin", grants), off: true));

    [Fact]
    public void A_grant_that_stands_alone_may_be_anything() => Assert.Empty(KeyRequest.Find(Id, """{ "bucket_name": "*", "role": "Editor" }""", off: true));

    [Fact]
    public void Each_grant_has_one_finding_of_its_width() =>
        Assert.Equal(["SGR1001"], KeyRequest.Check(KeyRequest.With("Admin", "Admin@*"), off: true).Findings.Select(finding => finding.Rule.Id));
}
