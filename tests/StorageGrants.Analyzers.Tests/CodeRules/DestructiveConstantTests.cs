using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>SGR5009.</summary>
public class DestructiveConstantTests
{
    [Theory]
    [InlineData("await client.DeleteBucketAsync(\"o\", \"b\", {|SGR5009:true|});")]
    [InlineData("await client.DeleteBucketAsync(\"o\", \"b\", {|SGR5009:force: true|});")]
    [InlineData("const bool all = true; await client.DeleteBucketAsync(\"o\", \"b\", {|SGR5009:force: all|});")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) await client.DeleteBucketAsync(\"o\", name, {|SGR5009:force: true|});")]
    [InlineData("await client.UpdateOrganizationAsync(\"o\", new UpdateOrganizationRequest(\"u\").WithActive({|SGR5009:false|}));")]
    [InlineData("var request = new UpdateOrganizationRequest(\"u\").WithActive({|SGR5009:!true|}); await client.UpdateOrganizationAsync(\"o\", request);")]
    [InlineData("if (flag) System.Console.WriteLine(); await client.DeleteBucketAsync(\"o\", \"b\", {|SGR5009:force: true|});")]
    [InlineData("await client.DeleteBucketAsync(\"o\", \"b\", {|SGR5009:force: true|}); if (flag) return;")]
    [InlineData("System.Func<int> f = () => { if (flag) return 1; return 2; }; await client.DeleteBucketAsync(\"o\", \"b\", {|SGR5009:force: true|});")]
    [InlineData("{ System.Console.WriteLine(); } await client.DeleteBucketAsync(\"o\", \"b\", {|SGR5009:force: true|});")]
    public Task Fires(string statements) => CodeTest.Statements(statements);

    [Theory]
    [InlineData("await client.DeleteBucketAsync(\"o\", \"b\");")]
    [InlineData("await client.DeleteBucketAsync(\"o\", \"b\", false);")]
    [InlineData("await client.DeleteBucketAsync(\"o\", \"b\", force: null);")]
    [InlineData("await client.DeleteBucketAsync(\"o\", \"b\", force: flag);")]
    [InlineData("if (flag) await client.DeleteBucketAsync(\"o\", \"b\", force: true);")]
    [InlineData("switch (unknown) { case \"yes\": await client.DeleteBucketAsync(\"o\", \"b\", force: true); break; }")]
    [InlineData("await client.UpdateOrganizationAsync(\"o\", new UpdateOrganizationRequest(\"u\").WithActive(true));")]
    [InlineData("await client.UpdateOrganizationAsync(\"o\", new UpdateOrganizationRequest(\"u\").WithActive(flag));")]
    [InlineData("_ = new OrganizationInfo(\"o\").WithActive(false);")]
    [InlineData("if (!flag) return; await client.DeleteBucketAsync(\"o\", \"b\", force: true);")]
    [InlineData("if (unknown is null) throw new System.ArgumentNullException(); await client.DeleteBucketAsync(\"o\", unknown, force: true);")]
    [InlineData("if (unknown is null) { System.Console.WriteLine(); return; } await client.DeleteBucketAsync(\"o\", unknown, force: true);")]
    [InlineData("if (unknown == null) return; { await client.DeleteBucketAsync(\"o\", unknown, force: true); }")]
    [InlineData("if (unknown == \"\") return; else System.Console.WriteLine(); try { await client.DeleteBucketAsync(\"o\", unknown, force: true); } finally { }")]
    [InlineData("_ = unknown ?? throw new System.ArgumentNullException(); await client.DeleteBucketAsync(\"o\", unknown, force: true);")]
    [InlineData("var name = unknown.Length > 0 ? unknown : throw new System.ArgumentException(); await client.DeleteBucketAsync(\"o\", name, force: true);")]
    [InlineData("System.ArgumentException.ThrowIfNullOrEmpty(unknown); await client.DeleteBucketAsync(\"o\", unknown, force: true);")]
    [InlineData("switch (unknown) { case \"no\": return; } await client.DeleteBucketAsync(\"o\", \"b\", force: true);")]
    [InlineData("foreach (var name in new[] { \"a\", unknown }) { if (name == \"a\") continue; await client.DeleteBucketAsync(\"o\", name, force: true); }")]
    [InlineData("while (flag) await client.DeleteBucketAsync(\"o\", \"b\", force: true);")]
    [InlineData("if (!flag) return; await client.UpdateOrganizationAsync(\"o\", new UpdateOrganizationRequest(\"u\").WithActive(false));")]
    [InlineData("_ = flag && client.DeleteBucketAsync(\"o\", \"b\", force: true).IsCompleted;")]
    public Task Stays_silent(string statements) => CodeTest.Statements(statements);

    [Fact]
    public Task Other_clients() => CodeTest.File("""
        class Api { public void DeleteFolder(string path, bool force) { } public Api WithActive(bool active) => this; }
        class D { void M(Api api) => api.WithActive(false).DeleteFolder("/", force: true); }
        """);

    [Fact]
    public async Task Tests_clean_up()
    {
        var test = CodeTest.With("using StorageGrants.Tigris; class C { async System.Threading.Tasks.Task M(TigrisPartnerClient client) => await client.DeleteBucketAsync(\"o\", \"b\", force: true); }");
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("await client.DeleteBucketAsync(\"o\", \"b\", force: tru")]
    [InlineData("_ = new UpdateOrganizationRequest().WithActive(")]
    [InlineData("client.DeleteBucketAsync(force: true")]
    public Task Half_typed(string statement) => Half.Statement(statement);
}
