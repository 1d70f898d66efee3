using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

public sealed class ClientTypesTests
{
    private const string Secret = "namespace StorageGrants { public class Secret { public string Reveal() => \"\"; } public struct OpenEnum<T> { public OpenEnum(string text) { } } }";
    private const string Client = "namespace StorageGrants.Http { public abstract class ApiClient { } }";

    private const string Use = """
        class MyClient : StorageGrants.Http.ApiClient
        {
            string M(StorageGrants.Secret secret) => throw new System.Exception(secret.Reveal());
            object N() => new StorageGrants.OpenEnum<Role>("Editor");
        }

        enum Role { [StorageGrants.Access.Roles.Role("Editor")] Editor }
        """;

    private const string Endpoint = """
        namespace Microsoft.AspNetCore.Mvc { public abstract class ControllerBase { } }

        class Grants : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public string M(string role) => $"{{\"bucket_name\":\"b\",\"role\":\"{role}\"}}";
        }
        """;

    [Theory]
    [InlineData("StorageGrants", Secret + Client, Use, "SGR5002 SGR5010")]
    [InlineData("StorageGrants", Secret + Client, Endpoint, "SGR5004")]
    // Not the clients, though they look like them.
    [InlineData("Other", Secret + Client, Use, "")]
    // The assembly of the clients has none of the types that the project calls by the same names.
    [InlineData("StorageGrants", "public class Other { }", Secret + Client + Use, "")]
    [InlineData("StorageGrants", Client, Secret + Use, "")]
    [InlineData("StorageGrants", Secret, Client + Use, "")]
    [InlineData("StorageGrants", "public class Other { }", Endpoint, "")]
    // The types of the clients are in the project itself, or only some of them.
    [InlineData("Other", "public class Other { }", Secret + Client + Use, "SGR5002 SGR5010")]
    [InlineData("Other", Client, Secret + Use, "")]
    public async Task Types_are_those_of_the_clients_or_of_nobody(string assembly, string referenced, string source, string findings)
    {
        var reference = Create(assembly, referenced);
        using var image = new MemoryStream();
        Assert.True(reference.Emit(image).Success, string.Join("\n", reference.GetDiagnostics()));
        var compilation = Create("Project", source).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var found = await compilation.WithAnalyzers([new GrantAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(findings, string.Join(' ', found.Select(finding => finding.Id).Order(StringComparer.Ordinal)));
    }

    private static CSharpCompilation Create(string name, string source) =>
        CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], Images.References, new(OutputKind.DynamicallyLinkedLibrary));
}
