using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.Logging;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.Tests.Robustness;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>Code that every rule about code finds something in, damaged in many ways: no rule fails.</summary>
public class MutilatedCodeTests
{
    private const int Variants = 400;
    private const int FilesOfCompilation = 50;

    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.Logging;
        using StorageGrants;
        using StorageGrants.Backblaze;
        using StorageGrants.Tigris;
        public class C0(TigrisPartnerClient client, BackblazeClient b2, ILogger logger) : ControllerBase
        {
            const string Name = "Reports";
            public async Task<object> Provision(string user, bool flag)
            {
                var made = await client.ProvisionAsync("o", new ProvisioningRequest(Name, "org", user));
                var text = flag ? made.SecretAccessKey.Reveal() : "none";
                logger.LogInformation("made {Id} {Text}", made.AccessKeyId, text);
                if (text == user) throw new InvalidOperationException($"bad {text.Trim()} {made.SecretAccessKey.Reveal()}");
                return Ok(new { made.AccessKeyId, Secret = made.SecretAccessKey.Reveal() });
            }
            public string Document(string role, string bucket) => $"{{\"bucket_name\":\"{bucket}\",\"role\":\"{role}\"}}";
            public object Grant(string role, string bucket) => new BucketAccess(bucket, new OpenEnum<BucketRole>(role));
            async Task Drop()
            {
                await client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u").WithBucketsRoles([new BucketAccess("b", new OpenEnum<BucketRole>("Editor"))]));
                var key = await b2.CreateKeyAsync(new CreateKeyRequest("a", [Capability.ReadFiles], "my key").WithValidDurationInSeconds(-1));
                Console.WriteLine(key.ApplicationKeyId);
                var page = await client.ListAccessKeysPageAsync("o", new ListAccessKeysRequest("u").WithLimit(5000));
                foreach (var item in page.Keys) Console.WriteLine(item.Id);
                await client.DeleteBucketAsync("o", "b", force: true);
                await client.UpdateOrganizationAsync("o", new UpdateOrganizationRequest("u").WithActive(false));
                Secret secret = new("q7Zt0mXv5Kc2Rw9LbNf4Hj8P");
                var pair = "{\"id\":\"tid_a\",\"secret_key\":\"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P\"}" + $"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P {secret}";
                Func<Task> act = async () => { _ = await client.RotateAccessKeyAsync("o", new RotateAccessKeyRequest("u", pair)); };
                await act();
            }
            static void Map(IEndpointRouteBuilder app) => app.MapPost("/", (string bucket) => new BucketAccess(bucket, BucketRole.ReadOnly));
            public override string ToString() => Name + new Secret("s").Reveal();
        }
        """;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Mutilated",
        [CSharpSyntaxTree.ParseText(CodeTest.Web, Parse, "/Web.cs")],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || path == typeof(RoleCatalog).Assembly.Location || path == typeof(TigrisPartnerClient).Assembly.Location || path == typeof(ILogger).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    [Fact]
    public async Task Every_rule_finds_something_in_the_whole() => Assert.Empty(
        new[] { "SGR1015", "SGR1018", "SGR5001", "SGR5002", "SGR5003", "SGR5004", "SGR5008", "SGR5009", "SGR5010" }.Except(await Analyze([Code])));

    [Fact]
    public async Task No_rule_fails_on_the_rest()
    {
        var found = 0;
        foreach (var batch in Enumerable.Range(0, Variants).Chunk(FilesOfCompilation))
        {
            var ids = await Analyze(batch.Select(number => Mutilation.Of(Code.Replace("C0", "C" + number), number)).ToArray());
            Assert.DoesNotContain(ids, id => id is "AD0001" or "SGR9000");
            found += ids.Length;
        }

        Assert.True(found > Variants / FilesOfCompilation, found + " findings");
    }

    private static async Task<string[]> Analyze(string[] sources)
    {
        var diagnostics = await Empty.AddSyntaxTrees(sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, Parse, "/" + index + ".cs")))
            .WithAnalyzers([new GrantAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];
    }
}
