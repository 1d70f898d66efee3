using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>The client that a policy is given to tells its dialect, or at least its kind.</summary>
public class PolicyDestinationTests
{
    private const string Clients = """
        namespace Amazon.S3.Model { public class PutBucketPolicyRequest { public string BucketName { get; set; } = ""; public string Policy { get; set; } = ""; } }
        namespace Amazon.S3 { public interface IAmazonS3 { void PutBucketPolicyAsync(string bucketName, string policy); } }
        namespace Amazon.IdentityManagement.Model { public class PutRolePolicyRequest { public string PolicyDocument { get; set; } = ""; } }
        namespace Acme { public class PutBucketPolicyRequest { public string Policy { get; set; } = ""; } }
        """;

    [Theory]
    [InlineData("_ = new Organizations.CreatePolicyRequest(\"n\", \"d\", \"r\", §);")]
    [InlineData("_ = new Organizations.UpdatePolicyRequest(\"arn\", §);")]
    [InlineData("var text = §; _ = new Organizations.UpdatePolicyRequest(\"arn\", \"r\", \"d\", text);")]
    [InlineData("string text; text = §; _ = new Organizations.UpdatePolicyRequest(\"arn\", text);")]
    [InlineData("_ = JsonSerializer.Deserialize<Tigris.PolicyDocument>(§);")]
    [InlineData("_ = JsonSerializer.Deserialize(§, Tigris.TigrisPartnerJson.PolicyDocument);")]
    public Task Tigris_has_no_such_action(string statement) => Method(statement, Policy("{|SGR4001:\"s3:HeadObject\"|}"));

    [Theory]
    [InlineData("_ = new GroupPolicies().WithS3Policy(§);")]
    [InlineData("_ = new StorageGrants.StorageGrid.V3.GroupPolicies().WithS3Policy(§);")]
    [InlineData("_ = new GroupUpdate { S3Policy = § };")]
    [InlineData("var update = new GroupUpdate(); update.S3Policy = §;")]
    [InlineData("_ = new GroupPolicies().WithS3(JsonDocument.Parse(§).RootElement.Clone());")]
    public Task A_group_policy_of_StorageGRID_names_nobody(string statement) => Method(statement, Policy("\"s3:GetObject\"", "{|SGR2208:\"Principal\"|}:{\"AWS\":\"arn:aws:iam::12345678901234567890:root\"},"));

    [Fact]
    public Task A_bucket_policy_of_StorageGRID_names_somebody() =>
        Method("_ = new ContainerPolicy().WithPolicy(JsonDocument.Parse(§).RootElement);", Policy("\"s3:GetObject\"").Replace("[{\"Effect\"", "[{|SGR2208:{|}\"Effect\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("_ = new Amazon.S3.Model.PutBucketPolicyRequest { BucketName = \"b\", Policy = § };")]
    [InlineData("client.PutBucketPolicyAsync(\"b\", §);")]
    [InlineData("_ = new Amazon.S3.Model.PutBucketPolicyRequest { Policy = JsonSerializer.Serialize(JsonDocument.Parse(§)) };")]
    public Task A_bucket_policy_names_somebody_at_any_service(string statement) =>
        Method(statement, Policy("\"s3:GetObject\"").Replace("[{\"Effect\"", "[{|SGR4003:{|}\"Effect\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("_ = new Amazon.IdentityManagement.Model.PutRolePolicyRequest { PolicyDocument = § };")]
    [InlineData("_ = new Acme.PutBucketPolicyRequest { Policy = § };")]
    [InlineData("client.PutBucketPolicyAsync(§, \"\");")]
    [InlineData("var text = §; _ = new Amazon.S3.Model.PutBucketPolicyRequest { Policy = text }; _ = new Amazon.IdentityManagement.Model.PutRolePolicyRequest { PolicyDocument = text };")]
    [InlineData("_ = §;")]
    public Task Elsewhere_it_may_be_the_policy_of_an_identity(string statement) => Method(statement, Policy("\"s3:GetObject\""));

    [Theory]
    [InlineData("_ = new Amazon.S3.Model.PutBucketPolicyRequest { Policy = § };")]
    [InlineData("client.PutBucketPolicyAsync(\"b\", §);")]
    public Task The_service_behind_the_client_of_AWS_is_not_known(string statement) =>
        Method(statement, Policy("\"s3:GetObject\"", "\"Principal\":{\"AWS\":\"arn:aws:iam::12345678901234567890:root\"},\"Condition\":{\"StringEquals\":{\"acme:Team\":\"a\"}},"));

    [Fact]
    public Task The_type_of_an_object_tells_the_dialect() => Method(
        "_ = new Tigris.PolicyDocument(Tigris.PolicyVersion.V20121017, new[] { new Tigris.PolicyStatement(Tigris.PolicyEffect.Allow, new[] { {|SGR4001:\"s3:HeadObject\"|} }, new[] { \"arn:aws:s3:::b/*\" }) });", "");

    [Fact]
    public Task An_object_goes_where_its_text_goes() => Method(
        "_ = new Organizations.UpdatePolicyRequest(\"arn\", JsonSerializer.Serialize(new { Version = \"2012-10-17\", Statement = new[] { new { Effect = \"Allow\", Action = new[] { {|SGR4001:\"s3:HeadObject\"|} }, Resource = new[] { \"arn:aws:s3:::b/*\" } } } }));", "");

    private static string Policy(string action, string more = "") =>
        "\"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"," + more + "\"Action\":[" + action + "],\"Resource\":[\"arn:aws:s3:::b/*\"]}]}\"\"\"";

    private static Task Method(string statements, string policy)
    {
        var test = GrantTest.Plain("using System.Collections.Generic;\nusing System.Text.Json;\nusing StorageGrants.StorageGrid;\nusing Tigris = StorageGrants.Tigris;\nusing Organizations = StorageGrants.Tigris.Organizations;\nclass C\n{\n    void M(Amazon.S3.IAmazonS3 client)\n    {\n" + statements.Replace("§", policy, StringComparison.Ordinal) + "\n    }\n}\n" + Clients);
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(TigrisPartnerClient).Assembly.Location));
        return test.RunAsync();
    }
}
