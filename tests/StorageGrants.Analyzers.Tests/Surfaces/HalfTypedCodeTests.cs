using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Neither the analyzer nor the generator fails on code, JSON or schemas that are being typed.</summary>
public class HalfTypedCodeTests
{
    private const string Code = """"
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using Acme;
        using StorageGrants;
        using StorageGrants.Access;
        class Access { [JsonPropertyName("bucket_name")] public string Bucket { get; set; } = ""; public string Role { get; set; } = ""; }
        record Body(string UserId, string? UserRole, IReadOnlyList<Access> BucketsRoles);
        [OrganizationOwnerKey("x")] class Stated { object M() => new BucketAccess("*", BucketRole.Admin); }
        class C
        {
            static readonly string All = "*";
            const string Role = nameof(BucketRole.Admin);
            object M(bool flag, string id)
            {
                var r = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin);
                if (flag) r = r.WithBucketsRoles([new(All, BucketRole.Admin), .. new List<BucketAccess> { new("b", flag ? BucketRole.Admin : BucketRole.Editor) }]);
                r = r.WithAttachPolicies("p", id).AsOrganizationOwner("why") with { };
                var a = new Access { Bucket = "*" };
                a.Role = "Admin";
                var b = new Body(id, null, new[] { a, new() { Bucket = All, Role = Role } }) with { UserRole = "Editor" };
                var d = new Dictionary<string, object> { ["bucket_name"] = "*", ["role"] = "Admin" };
                var list = new List<BucketAccess>(); list.Add(new("*", new OpenEnum<BucketRole>("Admin")));
                var s = flag switch { true => "Admin", _ => "Editor" };
                object n = new { user_id = id, user_role = s, buckets_roles = new[] { new { bucket_name = "*", role = "Admin" } }, attach_policies = new[] { "p" } };
                var t = "{\"bucket_name\":\"*\"," + "\"role\":\"" + Role + "\"}";
                var u = $$"""{ "user_id": "{{id}}", "buckets_roles": [ { "bucket_name": "*", "role": "{{s}}" } ] }""";
                var v = @"{""bucket_name"":""*"",""role"":""Admin""}" + $"{{\"bucket_name\":\"{id,3:x}\"}}";
                System.ReadOnlySpan<byte> w = """
                    { "bucket_name": "*", "role": "Admin" }
                    """u8;
                return (r, b, d, list, n, t, u, v);
            }
        }
        """";

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp13);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("T", [], Images.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly Lazy<CSharpCompilation> WithModels = new(() =>
    {
        var compilation = Empty.AddReferences(Images.Compile(TypedModels.Source));
        compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    });

    [Fact]
    public async Task Code_that_ends_at_any_token()
    {
        var complete = Compile(true, Code);
        Assert.Empty(complete.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.NotEmpty(await Analyze(complete, []));

        var ends = CSharpSyntaxTree.ParseText(Code, Parse).GetRoot().DescendantTokens().Select(token => token.Span.End).Distinct().ToArray();
        await Parallel.ForEachAsync(ends, async (end, _) => AssertNoFailure(await Analyze(Compile(true, Code[..end]), []), Code[..end]));
    }

    [Fact]
    public async Task Code_with_a_token_missing()
    {
        var spans = CSharpSyntaxTree.ParseText(Code, Parse).GetRoot().DescendantTokens().Select(token => token.Span).Where((span, index) => span.Length > 0 && index % 5 == 0).ToArray();
        await Parallel.ForEachAsync(spans, async (span, _) => AssertNoFailure(await Analyze(Compile(true, Code.Remove(span.Start, span.Length)), []), Code.Remove(span.Start, span.Length)));
    }

    [Fact]
    public async Task Json_in_literals_that_ends_anywhere()
    {
        const string Json = """{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "*", "role": "Adm\u0069n" }, { } ], "attach_policies": [ "p" ] }""";
        var code = new StringBuilder("class C\n{\n");
        for (var end = 0; end <= Json.Length; end++)
        {
            code.Append("    const string A").Append(end).Append(" = ").Append(SymbolDisplay.FormatLiteral(Json[..end], quote: true)).Append(";\n");
            code.Append("    const string B").Append(end).Append(" = \"\"\"").Append(' ').Append(Json[..end]).Append(" \"\"\";\n");
        }

        var diagnostics = await Analyze(Compile(false, code.Append('}').ToString()), []);

        AssertNoFailure(diagnostics, "literals");
        Assert.Equal(["SGR1001", "SGR1001", "SGR1003", "SGR1003"], diagnostics.Select(d => d.Id).Order());
    }

    [Fact]
    public async Task Files_that_end_anywhere()
    {
        const string Json = """{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" } ] }""";
        var files = Enumerable.Range(0, Json.Length + 1).Select(end => new TextFile("/0/" + end + ".json", Json[..end], isSchema: false)).ToArray();

        var diagnostics = await Analyze(Compile(false, "class C { }"), files);

        AssertNoFailure(diagnostics, "files");
        Assert.Equal(["SGR1001"], diagnostics.Select(d => d.Id));
    }

    [Fact]
    public async Task Schemas_that_end_at_any_line()
    {
        foreach (var name in new[] { "tigris/roles.schema.json", "tigris/partner.openapi.json" })
        {
            var text = EmbeddedSchemas.Read(name);
            var lines = text.Split('\n');
            for (var count = 0; count < lines.Length; count += 37)
            {
                var cut = string.Join('\n', lines.Take(count));
                AssertNoFailure(await Analyze(Compile(false, "class C { }"), [new TextFile("/0/a.json", cut, isSchema: true)]), name + " after line " + count);
            }
        }
    }

    [Fact]
    public async Task Schemas_with_any_member_of_another_kind()
    {
        var text = EmbeddedSchemas.Read("tigris/roles.schema.json");
        foreach (var (old, wrong) in new[] { ("{ ", "[ "), ("\"enum\"", "\"type\""), ("\"x-roles\": {", "\"x-roles\": 7, \"a\": {"), ("\"definitions\"", "\"Definitions\""), ("\"x-system\": \"tigris\"", "\"x-system\": []"), ("\"plane\": \"data\"", "\"plane\": null") })
            AssertNoFailure(await Analyze(Compile(false, "class C { }"), [new TextFile("/0/a.json", text.Replace(old, wrong), isSchema: true)]), old);
    }

    // Made from one compilation, so that references are read once.
    private static CSharpCompilation Compile(bool withModels, string code) =>
        (withModels ? WithModels.Value : Empty).AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, Parse, "/0/Test0.cs"));

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, TextFile[] files)
    {
        var options = new AnalyzerOptions([.. files], new FileOptions());
        // The generator reads files only: without them there is nothing it could fail on.
        if (files.Length == 0)
            return await Report(compilation, options);

        var driver = CSharpGeneratorDriver.Create([new SchemaGenerator().AsSourceGenerator()], files, Parse, options.AnalyzerConfigOptionsProvider);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var generated);
        return [.. generated, .. await Report(updated, options)];
    }

    private static Task<ImmutableArray<Diagnostic>> Report(Compilation compilation, AnalyzerOptions options) =>
        compilation.WithAnalyzers([new GrantAnalyzer()], new CompilationWithAnalyzersOptions(options, null, concurrentAnalysis: false, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();

    private static void AssertNoFailure(ImmutableArray<Diagnostic> diagnostics, string what) =>
        Assert.True(!diagnostics.Any(d => d.Id is "AD0001" or "CS8785" or "SGR9000"), what + "\n" + string.Join("\n", diagnostics));

    private sealed class TextFile(string path, string text, bool isSchema) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public bool IsSchema { get; } = isSchema;

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class FileOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(isSchema: false);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(((TextFile)textFile).IsSchema);

        private sealed class Values(bool isSchema) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = isSchema && key == "build_metadata.AdditionalFiles.StorageGrantsSchema" ? "true" : null;
                return value is not null;
            }
        }
    }
}
