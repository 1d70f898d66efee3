using System.Linq;
using Microsoft.CodeAnalysis;
using StorageGrants.Generators.Tests.Harness;
using Xunit;

namespace StorageGrants.Generators.Tests.Dialects;

/// <summary>Statements that a dialect does not have and that therefore do not compile.</summary>
public class RefusedSnippetTests
{
    [Theory]
    [InlineData("TigrisPolicy.Allow(TigrisAction.GetObject).On(TigrisResource.Objects(\"a\", \"b/*\")).When(TigrisKey.SourceIp.In(\"192.0.2.1\"))")]
    [InlineData("TigrisPolicy.Allow(TigrisAction.ListBucket, TigrisAction.CreateBucket).On(TigrisResource.Bucket(\"a\"), TigrisResource.Buckets(\"b*\"))")]
    [InlineData("TigrisPolicy.Allow(TigrisAction.ListBucket, TigrisAction.GetObject).On(TigrisResource.Bucket(\"a\"), TigrisResource.Objects(\"a\"))")]
    [InlineData("TigrisPolicy.Allow(TigrisAction.ListBucket, TigrisAction.ListAllMyBuckets).OnEverything()")]
    [InlineData("TigrisPolicy.Deny(TigrisActionPattern.All).OnEverything()")]
    [InlineData("StorageGridGroupPolicy.Allow(StorageGridAction.CreateBucket, StorageGridAction.DeleteBucket).On(StorageGridResource.Bucket(\"a\"))")]
    [InlineData("StorageGridGroupPolicy.Allow(StorageGridAction.ListBucket).On(StorageGridResource.Bucket(\"a\")).When(StorageGridKey.Prefix.Like(\"x*\").IfExists())")]
    [InlineData("StorageGridGroupPolicy.Allow(StorageGridAction.ListBucket, StorageGridAction.ListBucketVersions).On(StorageGridResource.Bucket(\"a\")).When(StorageGridKey.MaxKeys.AtMost(10))")]
    [InlineData("StorageGridGroupPolicy.Allow<StorageGridAction.IWithRequestObjectTag>(StorageGridAction.PutObject, StorageGridAction.PutObjectTagging).On(StorageGridResource.Objects(\"a\")).When(StorageGridKey.RequestObjectTag(\"x\").In(\"y\"))")]
    [InlineData("StorageGridBucketPolicy.Allow(StorageGridAction.GetObject).On(StorageGridResource.Objects(\"a\")).For(StorageGridPrincipal.Aws(\"1\"), StorageGridPrincipal.Aws(\"2\")).WithSid(\"x\")")]
    [InlineData("CephRgw16BucketPolicy.Allow(CephRgw16Action.GetObject).On(CephRgw16Resource.Objects(\"a\")).For(CephRgw16Principal.Everyone)")]
    [InlineData("AwsS3BucketPolicy.Deny(AwsS3Action.PutObject).On(AwsS3Resource.Objects(\"a\")).For(AwsS3Principal.Everyone).When(AwsS3Key.SecureTransport.Is(false))")]
    public void Compiles(string expression) => Assert.Empty(Errors(expression));

    [Theory]
    [InlineData("an action the dialect lacks", "TigrisPolicy.Allow(TigrisAction.GetBucketPolicy).On(TigrisResource.Bucket(\"a\"))", "CS0117")]
    [InlineData("an action of another dialect", "TigrisPolicy.Allow(StorageGridAction.GetObject).On(TigrisResource.Objects(\"a\"))", "CS0311")]
    [InlineData("an action as text", "TigrisPolicy.Allow(\"s3:GetObject\").On(TigrisResource.Objects(\"a\"))", "CS1503")]
    [InlineData("a wildcard in the middle", "TigrisPolicy.Allow(TigrisActionPattern.Object).OnEverything()", "CS0117")]
    [InlineData("an object action on a bucket", "TigrisPolicy.Allow(TigrisAction.GetObject).On(TigrisResource.Bucket(\"a\"))", "CS1503")]
    [InlineData("a bucket action on objects", "TigrisPolicy.Allow(TigrisAction.ListBucket).On(TigrisResource.Objects(\"a\"))", "CS1503")]
    [InlineData("actions of both levels on a bucket alone", "TigrisPolicy.Allow(TigrisAction.ListBucket, TigrisAction.GetObject).On(TigrisResource.Bucket(\"a\"))", "CS1501")]
    [InlineData("actions of both levels on objects alone", "TigrisPolicy.Allow(TigrisActionPattern.All).On(TigrisResource.Objects(\"a\"))", "CS1501")]
    [InlineData("actions of both levels on a pattern of buckets", "TigrisPolicy.Allow(TigrisActionPattern.All).On(TigrisResource.Buckets(\"a*\"), TigrisResource.Objects(\"a\"))", "CS1503")]
    [InlineData("an action of the account on a bucket", "TigrisPolicy.Allow(TigrisAction.ListAllMyBuckets).On(TigrisResource.Bucket(\"a\"))", "CS1061")]
    [InlineData("a resource of another dialect", "TigrisPolicy.Allow(TigrisAction.GetObject).On(StorageGridResource.Objects(\"a\", \"b?\"))", "CS1503")]
    [InlineData("a resource as text", "TigrisPolicy.Allow(TigrisAction.GetObject).On(\"*\")", "CS1503")]
    [InlineData("a literal the dialect cannot write", "TigrisResource.Literal(\"a*b\")", "CS0117")]
    [InlineData("a key the dialect lacks", "TigrisPolicy.Allow(TigrisAction.ListBucket).On(TigrisResource.Bucket(\"a\")).When(TigrisKey.Prefix.Like(\"x*\"))", "CS0117")]
    [InlineData("a key of another dialect", "TigrisPolicy.Allow(TigrisAction.GetObject).On(TigrisResource.Objects(\"a\")).When(StorageGridKey.SourceIp.In(\"192.0.2.1\"))", "CS1503")]
    [InlineData("an operator that does not fit the key", "TigrisKey.SourceIp.Before(\"2027-01-01T00:00:00Z\")", "CS1061")]
    [InlineData("an operator the dialect lacks", "TigrisKey.SourceIp.IsAbsent()", "CS1061")]
    [InlineData("a suffix the dialect lacks", "TigrisKey.SourceIp.In(\"192.0.2.1\").IfExists()", "CS1061")]
    [InlineData("a suffix the operator lacks", "StorageGridKey.SourceIp.IsAbsent().IfExists()", "CS1061")]
    [InlineData("a quantifier the dialect lacks", "StorageGridKey.SourceIp.In(\"192.0.2.1\").ForAnyValue()", "CS1061")]
    [InlineData("a quantifier on a key of one value", "AwsS3Key.SourceIp.In(\"192.0.2.1\").ForAnyValue()", "CS1061")]
    [InlineData("a condition without values", "TigrisKey.SourceIp.In()", "CS0121")]
    [InlineData("a key the action does not carry", "StorageGridGroupPolicy.Allow(StorageGridAction.GetObject).On(StorageGridResource.Objects(\"a\")).When(StorageGridKey.Prefix.In(\"x\"))", "CS1503")]
    [InlineData("a key one of the actions does not carry", "StorageGridGroupPolicy.Allow(StorageGridAction.ListBucket, StorageGridAction.GetBucketAcl).On(StorageGridResource.Bucket(\"a\")).When(StorageGridKey.Prefix.In(\"x\"))", "CS1503")]
    [InlineData("a key the actions have in common by name only", "StorageGridGroupPolicy.Allow<StorageGridAction.IWithPrefix>(StorageGridAction.ListBucket, StorageGridAction.GetBucketAcl)", "CS1503")]
    [InlineData("a group action in a bucket policy", "StorageGridBucketPolicy.Allow(StorageGridAction.CreateBucket).On(StorageGridResource.Bucket(\"a\"))", "CS0311")]
    [InlineData("a principal where none is named", "StorageGridGroupPolicy.Allow(StorageGridAction.GetObject).On(StorageGridResource.Objects(\"a\")).For(StorageGridPrincipal.Everyone)", "CS7036")]
    [InlineData("a principal in Tigris", "TigrisPolicy.Allow(TigrisAction.GetObject).On(TigrisResource.Objects(\"a\")).For(StorageGridPrincipal.Everyone)", "CS7036")]
    [InlineData("a bucket policy that names nobody", "new StorageGridBucketPolicy(StorageGridBucketPolicy.Allow(StorageGridAction.GetObject).On(StorageGridResource.Objects(\"a\")))", "CS1503")]
    [InlineData("a gateway policy that names nobody", "new CephRgw16BucketPolicy(CephRgw16BucketPolicy.Allow(CephRgw16Action.GetObject).On(CephRgw16Resource.Objects(\"a\")))", "CS1503")]
    [InlineData("conditions before the principal", "StorageGridBucketPolicy.Allow(StorageGridAction.GetObject).On(StorageGridResource.Objects(\"a\")).When(StorageGridKey.SourceIp.In(\"192.0.2.1\"))", "CS1061")]
    [InlineData("a principal of another dialect", "StorageGridBucketPolicy.Allow(StorageGridAction.GetObject).On(StorageGridResource.Objects(\"a\")).For(AwsS3Principal.Everyone)", "CS1503")]
    [InlineData("a statement of another policy", "new TigrisPolicy(StorageGridGroupPolicy.Allow(StorageGridAction.GetObject).OnEverything())", "CS1503")]
    [InlineData("a group statement in a bucket policy", "new StorageGridBucketPolicy(StorageGridGroupPolicy.Allow(StorageGridAction.GetObject).OnEverything())", "CS1503")]
    [InlineData("a statement without resources", "new TigrisPolicy(TigrisPolicy.Allow(TigrisAction.GetObject))", "CS1503")]
    [InlineData("a policy without statements", "new TigrisPolicy()", "CS1729")]
    [InlineData("no action", "TigrisPolicy.Allow()", "CS0121")]
    public void Does_not_compile(string what, string expression, string id)
    {
        var errors = Errors(expression);
        Assert.True(errors.Contains(id), what + ": " + string.Join(", ", errors));
        Assert.Single(errors);
    }

    [Theory]
    [InlineData("AcmeShelfRules.Allow(AcmeAction.GetThing).On(AcmeResource.Objects(\"a\")).For(AcmePrincipal.Badge(\"1\"), AcmePrincipal.Badge(\"2\"))", "CS1501")]
    [InlineData("AcmeTeamPolicy.Allow(AcmeAction.OpenShop).OnEverything().For(AcmePrincipal.Everyone)", "CS7036")]
    [InlineData("AcmeShelfRules.Allow(AcmeAction.OpenShop)", "CS1503")]
    [InlineData("AcmeTeamPolicy.Allow(AcmeAction.SweepShelf).On(AcmeResource.Bucket(\"a\"))", "CS1501")]
    [InlineData("AcmeKey.Colors.In(\"red\").ForAnyValue().ForAllValues()", "CS1061")]
    [InlineData("AcmeKey.Tag.In(\"red\")", "CS0119")]
    public void Does_not_compile_in_a_dialect_of_the_user(string expression, string id) => Assert.Equal([id], ErrorsOf(Generation.Of(
        [new SchemaText("/user/acme.json", AcmeDialect.Text)],
        "using StorageGrants.Policies; using Acme.Storage; class C { object M() { var x = " + expression + "; return x; } }").Output));

    private static string[] Errors(string expression) => ErrorsOf(Generation.Compilation(
        "using StorageGrants.Policies; class C { object M() { var x = " + expression + "; return x; } }"));

    private static string[] ErrorsOf(Compilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(diagnostic => diagnostic.Id)
        .Distinct()
        .ToArray();
}
