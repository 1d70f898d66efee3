using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using StorageGrants.Access.Roles;
using StorageGrants.CodeFixes.Refactorings;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Refactorings;

/// <summary>A test of the refactoring of JSON literals in code that references the SDK.</summary>
internal sealed class TypedJsonTest : CSharpCodeRefactoringTest<TypedJsonRefactoring, DefaultVerifier>
{
    public TypedJsonTest(bool withSdk = true)
    {
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(RoleCatalog).Assembly.Location));
        if (withSdk)
            TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(TigrisPartnerClient).Assembly.Location));
    }

    /// <summary>A file in which a method returns a literal.</summary>
    public static string Method(string literal, string type = "string") => "class C\n{\n    static " + type + " Value() => " + literal + ";\n}\n";

    /// <summary>Takes the action offered for the literal of a method, and runs it: what is written is the JSON of the literal.</summary>
    /// <returns>The new expression of the method.</returns>
    public static async Task<string> Convert(string literal, string json, string title, string type = "string")
    {
        string? expression = null;
        await new TypedJsonTest
        {
            TestCode = Method("[|" + literal + "|]", type),
            CodeActionEquivalenceKey = title,
            ChangeVerifier = async project =>
            {
                var text = (await project.Documents.First().GetTextAsync()).ToString();
                expression = text[(text.IndexOf("=>", StringComparison.Ordinal) + 3)..text.LastIndexOf(';')];
                Assert.Equal(Normalized(json), Normalized(await ValueOf(project)));
            },
        }.RunAsync();
        return expression!;
    }

    /// <summary>Nothing is offered at the mark of a file.</summary>
    public static Task Nothing(string code, bool withSdk = true) => new TypedJsonTest(withSdk) { TestCode = code, CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    /// <summary>The JSON that the method of a project returns.</summary>
    public static async Task<string> ValueOf(Project project)
    {
        using var image = new MemoryStream();
        var result = (await project.GetCompilationAsync())!.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return Assembly.Load(image.ToArray()).GetType("C")!.GetMethod("Value", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null) switch
        {
            string text => text,
            byte[] bytes => Encoding.UTF8.GetString(bytes),
            var model => JsonSerializer.Serialize(model, InfoOf(model!)),
        };
    }

    private static JsonTypeInfo InfoOf(object model) => TigrisPartnerJson.Resolver.GetTypeInfo(model.GetType(), new JsonSerializerOptions { TypeInfoResolver = TigrisPartnerJson.Resolver })!;

    // In a policy a value alone is a list of one.
    private static string Normalized(string json)
    {
        var node = JsonNode.Parse(json);
        return (node?["Statement"] is null ? Ordered(node) : Ordered(Listed(node)))!.ToJsonString();
    }

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(property.Key, Ordered(property.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Ordered)]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Listed(JsonNode? node) => node switch
    {
        JsonArray { Count: 1 } list => Listed(list[0]),
        JsonArray list => new JsonArray([.. list.Select(Listed)]),
        JsonObject item => new JsonObject(item.Select(property => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(property.Key, Listed(property.Value)))),
        _ => node?.DeepClone(),
    };
}
