using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using StorageGrants.CodeFixes;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>SGR5010.</summary>
public class TypedValueTests
{
    [Theory]
    [InlineData("""_ = new BucketAccess("b", {|SGR5010:new OpenEnum<BucketRole>("Editor")|});""")]
    [InlineData("""_ = new BucketAccess("b", {|SGR5010:new("ReadOnly")|});""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u").WithUserRole({|SGR5010:new OpenEnum<UserRole>("Member")|});""")]
    [InlineData("""const string role = "Editor"; _ = new BucketAccess("b", {|SGR5010:new OpenEnum<BucketRole>(role)|});""")]
    [InlineData("""_ = new BucketAccess("b", {|SGR5010:new OpenEnum<BucketRole>(nameof(BucketRole.Editor))|});""")]
    [InlineData("""_ = new CreateKeyRequest("a", [{|SGR5010:new OpenEnum<Capability>("readFiles")|}], "k").WithValidDurationInSeconds(60);""")]
    [InlineData("""OpenEnum<BucketRole> role = {|SGR5010:new("Editor")|};""")]
    public Task Fires(string statement) => CodeTest.Statements(statement);

    [Theory]
    [InlineData("""_ = new BucketAccess("b", BucketRole.Editor);""")]
    [InlineData("""_ = new BucketAccess("b", new OpenEnum<BucketRole>(unknown));""")]
    [InlineData("""_ = new BucketAccess("b", new OpenEnum<BucketRole>(BucketRole.Editor, "Editor"));""")]
    [InlineData("""_ = new CreateKeyRequest("a", [new OpenEnum<Capability>("somethingNew")], "k");""")]
    [InlineData("""_ = new BucketAccess("b", default);""")]
    [InlineData("""_ = new Mine.OpenEnum<BucketRole>("Editor");""")]
    public Task Stays_silent(string statement) => CodeTest.File("namespace Mine { class OpenEnum<T>(string text) { public string Text => text; } }\nclass C\n{\nvoid M(string unknown)\n{\n" + statement + "\n}\n}\n");

    [Theory]
    [InlineData("""_ = new BucketAccess("b", {|SGR5010:new OpenEnum<BucketRole>("Editor")|});""", """_ = new BucketAccess("b", BucketRole.Editor);""")]
    [InlineData("""_ = new BucketAccess("b", /* role */ {|SGR5010:new("ReadOnly")|} /* end */);""", """_ = new BucketAccess("b", /* role */ BucketRole.ReadOnly /* end */);""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u").WithUserRole({|SGR5010:new OpenEnum<UserRole>("Member")|});""", """_ = new CreateAccessKeyRequest("u").WithUserRole(UserRole.Member);""")]
    [InlineData("""var role = {|SGR5010:new OpenEnum<BucketRole>("Editor")|};""", null)]
    public async Task The_fix_writes_the_member(string before, string? after)
    {
        var test = new CSharpCodeFixTest<GrantAnalyzer, GrantCodeFixProvider, DefaultVerifier> { TestCode = Wrap(before) };
        test.TestState.AdditionalReferences.Add(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(StorageGrants.Access.Roles.RoleCatalog).Assembly.Location));
        CodeTest.AddReferences(test.TestState.AdditionalReferences);
        if (after is not null)
            test.FixedCode = Wrap(after);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("_ = new BucketAccess(\"b\", new OpenEnum<BucketRole>(\"Editor\"")]
    [InlineData("_ = new OpenEnum<>(\"Editor\")")]
    [InlineData("_ = new BucketAccess(\"b\", new(")]
    public Task Half_typed(string statement) => Half.Statement(statement);

    private static string Wrap(string statement) => "using StorageGrants;\nusing StorageGrants.Tigris;\nclass C\n{\n    void M()\n    {\n        " + statement + "\n    }\n}\n";
}
