using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>SGR5008.</summary>
public class FirstPageTests
{
    private const string Fires = "client.{|SGR5008:ListAccessKeysPageAsync|}(\"o\", new ListAccessKeysRequest(\"u\"))";
    private const string Quiet = "client.ListAccessKeysPageAsync(\"o\", new ListAccessKeysRequest(\"u\"))";

    [Theory]
    [InlineData("var page = await " + Fires + "; foreach (var key in page.Keys) Console.WriteLine(key.Id);")]
    [InlineData("var page = await " + Fires + "; Console.WriteLine(page.Keys.Count);")]
    [InlineData("foreach (var key in (await " + Fires + ").Keys) Console.WriteLine(key.Id);")]
    [InlineData("var keys = (await " + Fires + ".ConfigureAwait(false)).Keys; Console.WriteLine(keys);")]
    [InlineData("var keys = " + Fires + ".Result.Keys; Console.WriteLine(keys);")]
    [InlineData("var page = await client.{|SGR5008:ListBucketsPageAsync|}(\"o\", 500); Console.WriteLine(page.Buckets);")]
    [InlineData("var page = await client.{|SGR5008:ListBucketsPageAsync|}(\"o\", continuationToken: null); Console.WriteLine(page.Buckets);")]
    [InlineData("var page = await client.{|SGR5008:ListPoliciesPageAsync|}(\"o\"); var names = page.Policies.Select(p => p.Name).ToList(); Console.WriteLine(names);")]
    [InlineData("var page = await b2.{|SGR5008:ListKeysPageAsync|}(new ListKeysRequest(\"a\")); Console.WriteLine(page.Keys);")]
    [InlineData("var isKnown = (await " + Fires + ").Keys.Any(key => key.Id == unknown); Console.WriteLine(isKnown);")]
    public Task One_page(string statements) => CodeTest.Statements(statements);

    [Theory]
    [InlineData("await foreach (var key in client.ListAccessKeysAsync(\"o\", new ListAccessKeysRequest(\"u\"))) Console.WriteLine(key.Id);")]
    [InlineData("var page = await " + Quiet + "; Console.WriteLine(page.Keys); Console.WriteLine(page.NextContinuationToken);")]
    [InlineData("var page = await " + Quiet + "; if (page.HasNextContinuationToken) throw new Exception(); Console.WriteLine(page.Keys);")]
    [InlineData("var page = await " + Quiet + "; Console.WriteLine(page);")]
    [InlineData("var page = await " + Quiet + "; if (page is { NextContinuationToken: null }) Console.WriteLine(page.Keys);")]
    [InlineData("_ = await " + Quiet + ";")]
    [InlineData("var request = new ListAccessKeysRequest(\"u\"); var page = await client.ListAccessKeysPageAsync(\"o\", request); Console.WriteLine(page.Keys);")]
    [InlineData("for (var i = 0; i < 3; i++) { var page = await " + Quiet + "; Console.WriteLine(page.Keys); }")]
    [InlineData("var page = await client.ListBucketsPageAsync(\"o\", continuationToken: unknown); Console.WriteLine(page.Buckets);")]
    [InlineData("var page = await client.ListAccessKeysPageAsync(\"o\", new ListAccessKeysRequest(\"u\").WithContinuationToken(unknown)); Console.WriteLine(page.Keys);")]
    [InlineData("var page = await client.ListBucketsPageAsync(\"o\", 1); Console.WriteLine(page.Buckets);")]
    [InlineData("var hasKeys = (await " + Quiet + ").Keys.Any(); Console.WriteLine(hasKeys);")]
    [InlineData("var first = (await " + Quiet + ").Keys.FirstOrDefault(); Console.WriteLine(first);")]
    [InlineData("var page = await client.GetBucketAsync(\"o\", \"b\"); Console.WriteLine(page.Bucket);")]
    public Task All_or_deliberately_one(string statements) => CodeTest.Statements(statements);

    [Fact]
    public Task Pages_of_other_clients() => CodeTest.File("""
        class Page { public string? NextToken { get; set; } public List<string> Items { get; } = []; }
        class Api { public Task<Page> ListPageAsync() => Task.FromResult(new Page()); }
        class D { async Task<int> M(Api api) => (await api.ListPageAsync()).Items.Count; }
        """);

    [Theory]
    [InlineData("var page = await client.ListAccessKeysPageAsync(\"o\", new")]
    [InlineData("foreach (var k in (await client.ListAccessKeysPageAsync(")]
    [InlineData("var page = await client.ListBucketsPageAsync(\"o\"); page.")]
    public Task Half_typed(string statement) => Half.Statement(statement);
}
