using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

/// <summary>SGR1007, SGR1008 and SGR1009: grants of one list that speak of the same bucket.</summary>
public class GrantOverlapTests
{
    [Theory]
    [InlineData("ReadOnly@* ReadOnly@logs", "ReadOnly@logs")]
    [InlineData("ReadOnly@logs ReadOnly@*", "ReadOnly@logs")]
    [InlineData("Editor@* ReadOnly@logs", "ReadOnly@logs")]
    [InlineData("Editor@* ReadWrite@logs ReadOnly@reports", "ReadWrite@logs ReadOnly@reports")]
    [InlineData("Admin@* Editor@logs", "Editor@logs")]
    [InlineData("Admin@* Admin@logs", "Admin@logs")]
    [InlineData("ReadOnly@logs Editor@* ReadOnly@logs", "ReadOnly@logs ReadOnly@logs")]
    [InlineData("Editor@* Editor@* ReadOnly@logs", "ReadOnly@logs")]
    public void Implied_by_the_wildcard(string grants, string implied)
    {
        var json = KeyRequest.With("Admin", grants);
        Assert.Equal(implied.Split(' ').Select(One).Order(), KeyRequest.Check(json).Findings.Where(finding => finding.Rule.Id == "SGR1007").Select(finding => Text(json, finding.Origin)).Order());
    }

    [Theory]
    [InlineData("ReadOnly@* Editor@logs")]
    [InlineData("ReadWrite@* Editor@logs")]
    [InlineData("ReadOnly@* ReadWrite@logs")]
    [InlineData("Editor@* Admin@logs")]
    [InlineData("Editor@logs ReadOnly@reports")]
    [InlineData("Editor@logs ReadOnly@logs-old")]
    [InlineData("Editor@* Editr@logs")]
    [InlineData("ReadOnly@* Editor@* ReadWrite@logs")]
    [InlineData("Editor@*")]
    public void Not_implied(string grants)
    {
        foreach (var edition in new[] { null, "2026-06", "2026-10" })
            Assert.Empty(KeyRequest.Find("SGR1007", KeyRequest.With("Admin", grants), edition));
    }

    [Theory]
    [InlineData("ReadOnly@logs Editor@logs", "Warning \"Editor\" + \"ReadOnly\"")]
    [InlineData("Editor@logs ReadOnly@reports ReadOnly@logs", "Warning \"ReadOnly\" + \"Editor\"")]
    [InlineData("ReadOnly@logs ReadWrite@logs Editor@logs", "Warning \"ReadWrite\" + \"ReadOnly\" + \"Editor\"")]
    [InlineData("ReadOnly@* Editor@*", "Warning \"Editor\" + \"ReadOnly\"")]
    [InlineData("ReadOnly@logs Editor@logs ReadOnly@logs", "Warning \"Editor\" + \"ReadOnly\"")]
    [InlineData("ReadOnly@a Editor@b Editor@a ReadOnly@b", "Warning \"Editor\" + \"ReadOnly\"|Warning \"ReadOnly\" + \"Editor\"")]
    public void In_conflict(string grants, string expected)
    {
        var json = KeyRequest.With("Admin", grants);
        Assert.Equal(expected.Split('|').Order(), KeyRequest.Find("SGR1008", json).Order());
        Assert.Contains("not documented", KeyRequest.Check(json).Findings.First(finding => finding.Rule.Id == "SGR1008").Message);
    }

    [Theory]
    [InlineData("Editor@logs Editor@logs")]
    [InlineData("Editor@logs ReadOnly@Logs")]
    [InlineData("Editor@logs ReadOnly@reports")]
    [InlineData("Editor@logs ReadOnly@*")]
    [InlineData("Editor@logs Editr@logs")]
    [InlineData("ReadOnly@logs Editor@* ReadWrite@logs")]
    public void Not_in_conflict(string grants) => Assert.Empty(KeyRequest.Find("SGR1008", KeyRequest.With("Admin", grants)));

    [Theory]
    [InlineData("Editor@logs Editor@logs", 1)]
    [InlineData("Editor@logs ReadOnly@a Editor@logs", 1)]
    [InlineData("Editor@logs Editor@logs Editor@logs", 2)]
    [InlineData("Editor@* Editor@*", 1)]
    [InlineData("Admin@logs Admin@logs", 1)]
    public void Repeated(string grants, int count) => Assert.Equal(count, KeyRequest.Find("SGR1009", KeyRequest.With("Admin", grants)).Length);

    [Theory]
    [InlineData("Editor@logs ReadOnly@logs")]
    [InlineData("Editor@logs Editor@reports")]
    [InlineData("Editor@logs Editor@LOGS")]
    [InlineData("Editr@logs Editr@logs")]
    [InlineData("Editor@* ReadOnly@logs ReadOnly@logs")]
    public void Not_repeated(string grants) => Assert.Empty(KeyRequest.Find("SGR1009", KeyRequest.With("Admin", grants)));

    [Fact]
    public void Grants_of_two_requests_are_apart() =>
        Assert.Empty(KeyRequest.Check("[" + KeyRequest.With("Member", "Editor@logs") + "," + KeyRequest.With("Member", "ReadOnly@logs") + "]").Findings);

    [Theory]
    [InlineData("Editor@b{0}", "", 0)]
    [InlineData("Editor@b{0}", "Editor@b0", 1)]
    [InlineData("ReadOnly@b{0}", "Editor@*", 100_000)]
    [InlineData("Editor@*", "", 99_999)]
    public void A_hundred_thousand_grants_are_compared_in_one_go(string grant, string more, int found)
    {
        var grants = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => string.Format(null, grant, i)));
        var findings = KeyRequest.Check(KeyRequest.With("Admin", grants + " " + more)).Findings;
        Assert.Equal(found, findings.Count(finding => finding.Rule.Id is "SGR1007" or "SGR1008" or "SGR1009"));
    }

    [Fact]
    public void Scopes_and_roles_that_are_not_known_are_left_alone() => Assert.Empty(KeyRequest.Check(
        """{ "user_id": "u", "buckets_roles": [ { "bucket_name": 1, "role": "Editor" }, { "bucket_name": 1, "role": "Editor" }, { "role": "Editor" }, { "bucket_name": "b" }, { "bucket_name": "b" } ] }""").Findings);

    [Fact]
    public void No_pair_is_reported_twice_and_order_does_not_matter()
    {
        string[] all = ["ReadOnly@*", "Editor@*", "Admin@*", "ReadOnly@a", "Editor@a", "Admin@a", "ReadOnly@b"];
        foreach (var grants in Triples(all))
        {
            var counts = new SortedSet<string>();
            foreach (var order in Permutations(grants))
            {
                var json = KeyRequest.With("Admin", string.Join(' ', order));
                var findings = KeyRequest.Check(json).Findings.Where(finding => finding.Rule.Id is "SGR1007" or "SGR1008" or "SGR1009").ToList();
                var pairs = findings.SelectMany(finding => finding.Additional.Select(other => Pair(json, finding.Origin, other))).ToList();
                Assert.Equal(pairs.Count, pairs.Distinct().Count());
                counts.Add(string.Join(",", findings.Select(finding => finding.Rule.Id).Order()));
            }

            Assert.Single(counts);
        }
    }

    [Theory]
    [InlineData("Remove the duplicate grant", "Editor@a Editor@a", "Editor@a")]
    [InlineData("Remove the duplicate grant", "Editor@a Editor@a Editor@a ReadOnly@b", "Editor@a ReadOnly@b")]
    [InlineData("Remove the duplicate grant", "Editor@a ReadOnly@b Editor@a ReadOnly@b", "Editor@a ReadOnly@b")]
    [InlineData("Remove the grant that adds nothing", "ReadOnly@a ReadOnly@b Editor@*", "Editor@*")]
    [InlineData("Remove the grant that adds nothing", "Editor@* ReadOnly@a ReadOnly@b", "Editor@*")]
    [InlineData("Remove the grant that adds nothing", "ReadOnly@a Editor@* ReadOnly@b", "Editor@*")]
    [InlineData("Keep the smaller role", "Editor@a ReadOnly@a", "ReadOnly@a")]
    [InlineData("Keep the larger role", "ReadOnly@b Editor@a ReadOnly@a", "ReadOnly@b Editor@a")]
    public void Removals_leave_a_well_formed_list(string title, string before, string after)
    {
        var text = KeyRequest.Fix(KeyRequest.With("Admin", before), title);
        Assert.Equal(KeyRequest.With("Admin", after), text);
        Assert.Equal(text, KeyRequest.Fix(text, title));
    }

    [Fact]
    public void A_removal_keeps_the_lines_of_the_others() => Assert.Equal(
        "{\n  \"user_id\": \"u\",\n  \"buckets_roles\": [\n    { \"bucket_name\": \"a\", \"role\": \"Editor\" }\n  ]\n}\n",
        KeyRequest.Fix("{\n  \"user_id\": \"u\",\n  \"buckets_roles\": [\n    { \"bucket_name\": \"a\", \"role\": \"Editor\" },\n    { \"bucket_name\": \"a\", \"role\": \"Editor\" }\n  ]\n}\n", "Remove the duplicate grant"));

    private static string One(string grant) => KeyRequest.List(grant)[1..^1];

    private static string Text(string json, GrantOrigin origin) => json.Substring(((JsonOrigin)origin).Span.Start, ((JsonOrigin)origin).Span.Length);

    // A place inside a grant stands for the grant.
    private static string Pair(string json, GrantOrigin one, GrantOrigin other)
    {
        var places = new[] { one, other }.Select(origin => json.LastIndexOf('{', ((JsonOrigin)origin).Span.Start)).Order();
        return string.Join("+", places);
    }

    private static IEnumerable<string[]> Triples(string[] all) =>
        from a in Enumerable.Range(0, all.Length) from b in Enumerable.Range(a, all.Length - a) from c in Enumerable.Range(b, all.Length - b) select new[] { all[a], all[b], all[c] };

    private static IEnumerable<string[]> Permutations(string[] three) =>
        from order in new[] { "012", "021", "102", "120", "201", "210" } select order.Select(index => three[index - '0']).ToArray();
}
