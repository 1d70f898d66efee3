using System;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using StorageGrants.Policies;
using StorageGrants.Tigris;
using Xunit;
using static StorageGrants.Policies.TigrisKey;
using static StorageGrants.Policies.TigrisResource;

namespace StorageGrants.Sdk.Tests.Policies;

/// <summary>Policies of Tigris, as code writes them.</summary>
public class TigrisPolicyTests
{
    [Fact]
    public void A_statement_reads_as_a_sentence()
    {
        var policy = new TigrisPolicy(
            TigrisPolicy.Allow(TigrisAction.GetObject).On(Objects("acme-logs", "2027/*")).When(SourceIp.In("198.51.100.0/24")));

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::acme-logs/2027/*"],"Condition":{"IpAddress":{"aws:SourceIp":"198.51.100.0/24"}}}]}""",
            policy.ToJson());
    }

    [Fact]
    public void Everything_of_the_dialect_can_be_written()
    {
        var until = new DateTimeOffset(2027, 1, 31, 11, 0, 0, TimeSpan.FromHours(2));
        var policy = new TigrisPolicy(
            TigrisPolicy.Allow(TigrisAction.ListBucket, TigrisAction.GetObject).On(Bucket("acme"), Objects("acme")).WithSid("Read"),
            TigrisPolicy.Allow(TigrisAction.ListAllMyBuckets).OnEverything(),
            TigrisPolicy.Allow(TigrisActionPattern.PutObject).On(Objects("acme", "in/*"), Objects("acme", "out/report.csv"))
                .When(CurrentTime.AtOrAfter("2027-01-01T00:00:00Z"), CurrentTime.Before(until), SourceIp.NotIn("2001:db8::/32", "192.0.2.7")),
            TigrisPolicy.Deny(TigrisAction.DeleteBucket).On(Buckets("acme*")));

        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[
            {"Sid":"Read","Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":["arn:aws:s3:::acme","arn:aws:s3:::acme/*"]},
            {"Effect":"Allow","Action":["s3:ListAllMyBuckets"],"Resource":["*"]},
            {"Effect":"Allow","Action":["s3:PutObject*"],"Resource":["arn:aws:s3:::acme/in/*","arn:aws:s3:::acme/out/report.csv"],"Condition":{"DateGreaterThanEquals":{"aws:CurrentTime":"2027-01-01T00:00:00Z"},"DateLessThan":{"aws:CurrentTime":"2027-01-31T09:00:00Z"},"NotIpAddress":{"aws:SourceIp":["2001:db8::/32","192.0.2.7"]}}},
            {"Effect":"Deny","Action":["s3:DeleteBucket"],"Resource":["arn:aws:s3:::acme*"]}]}
            """.ReplaceLineEndings(""),
            policy.ToJson());
    }

    [Fact]
    public void There_are_thirty_actions_and_two_keys()
    {
        Assert.Equal(30, Members(typeof(TigrisAction)).Length);
        Assert.DoesNotContain("GetBucketPolicy", Members(typeof(TigrisAction)));
        Assert.Equal(["CurrentTime", "SourceIp"], Members(typeof(TigrisKey)).Order());
    }

    [Theory]
    [InlineData("acme/logs", "is no name of a bucket")]
    [InlineData("arn:aws:s3:::acme", "without arn:")]
    [InlineData("acme*", "given to Buckets")]
    [InlineData("", "not empty")]
    public void Bucket_names_are_checked(string name, string problem) =>
        Assert.Contains(problem, Assert.Throws<ArgumentException>("name", () => Bucket(name)).Message);

    [Theory]
    [InlineData("acme", "in/*/out", "keys", "one * at the end")]
    [InlineData("acme", "in/report-?.csv", "keys", "one * at the end")]
    [InlineData("acme", "home/${aws:username}/*", "keys", "policy variable")]
    [InlineData("acme", "", "keys", "not empty")]
    [InlineData("acme-*", "report.csv", "bucket", "one * at the end")]
    public void Objects_are_checked(string bucket, string keys, string parameter, string problem) =>
        Assert.Contains(problem, Assert.Throws<ArgumentException>(parameter, () => Objects(bucket, keys)).Message);

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Contains("surrogate", Assert.Throws<ArgumentException>("keys", () => Objects("acme", "a\ud800")).Message);

    [Theory]
    [InlineData("198.51.100.7/24", "198.51.100.0/24")]
    [InlineData("2001:db8::1/32", "2001:db8::/32")]
    [InlineData("198.51.100.0/33", "from 0 to 32")]
    [InlineData("198.51.100.0/", "from 0 to 32")]
    [InlineData("198.51.100.0/08", "from 0 to 32")]
    [InlineData("198.51.100", "Accepted are")]
    [InlineData("198.51.100.007", "Accepted are")]
    [InlineData("0x7f.0.0.1", "Accepted are")]
    [InlineData("fe80::1%eth0", "Accepted are")]
    [InlineData("[::1]", "Accepted are")]
    [InlineData("localhost", "Accepted are")]
    [InlineData("", "Accepted are")]
    public void Addresses_are_checked(string range, string accepted)
    {
        var message = Assert.Throws<ArgumentException>("ranges", () => SourceIp.In(range)).Message;
        Assert.Contains("'" + range + "'", message);
        Assert.Contains(accepted, message);
    }

    [Theory]
    [InlineData("198.51.100.7")]
    [InlineData("0.0.0.0/0")]
    [InlineData("198.51.100.7/32")]
    [InlineData("::/0")]
    [InlineData("2001:DB8::/32")]
    [InlineData("::ffff:192.0.2.1")]
    public void Addresses_are_written_as_given(string range) => Assert.Equal(range, SourceIp.In(range).Content.Values.Single().Value);

    [Theory]
    [InlineData("2027-01-31")]
    [InlineData("2027-01-31T09:00:00")]
    [InlineData("2027-02-30T09:00:00Z")]
    [InlineData("tomorrow")]
    [InlineData("1800000000")]
    [InlineData("2027-01-31 09:00:00Z")]
    public void Instants_are_checked(string instant)
    {
        var message = Assert.Throws<ArgumentException>("instant", () => CurrentTime.After(instant)).Message;
        Assert.Contains("'" + instant + "'", message);
        Assert.Contains("2027-01-31T09:00:00Z", message);
    }

    [Theory]
    [InlineData("2027-01-31T09:00:00Z", "2027-01-31T09:00:00Z")]
    [InlineData("2027-01-31T09:00:00.75Z", "2027-01-31T09:00:00Z")]
    [InlineData("2027-01-31T09:00:00+02:00", "2027-01-31T07:00:00Z")]
    [InlineData("2027-01-31T23:30:00-01:00", "2027-02-01T00:30:00Z")]
    public void Instants_are_written_in_utc(string instant, string written) =>
        Assert.Equal(written, CurrentTime.After(instant).Content.Values.Single().Value);

    [Fact]
    public void A_second_condition_of_the_same_operator_and_key_is_refused()
    {
        var statement = TigrisPolicy.Allow(TigrisAction.GetObject).On(Objects("acme")).When(SourceIp.In("192.0.2.1"));
        Assert.Contains("IpAddress on aws:SourceIp", Assert.Throws<ArgumentException>("conditions", () => statement.When(SourceIp.In("192.0.2.2"))).Message);
        Assert.Equal(2, statement.When(SourceIp.NotIn("192.0.2.2")).Content.Conditions.Count);
        Assert.Single(statement.Content.Conditions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("read only")]
    [InlineData("réad")]
    public void Identifiers_are_checked(string sid) =>
        Assert.Throws<ArgumentException>("sid", () => TigrisPolicy.Allow(TigrisAction.GetObject).On(Objects("acme")).WithSid(sid));

    [Fact]
    public void Identifiers_are_unique()
    {
        var statement = TigrisPolicy.Allow(TigrisAction.GetObject).On(Objects("acme")).WithSid("Read");
        Assert.Contains("'Read'", Assert.Throws<ArgumentException>("statements", () => new TigrisPolicy(statement, statement)).Message);
    }

    [Fact]
    public void Nothing_is_empty()
    {
        Assert.Throws<ArgumentException>("statements", () => new TigrisPolicy([]));
        Assert.Throws<ArgumentException>("objects", () => TigrisPolicy.Allow(TigrisAction.GetObject).On());
        Assert.Throws<ArgumentException>("actions", () => TigrisPolicy.Allow(Array.Empty<IObjectAction<TigrisAction.IAny>>()));
        Assert.Throws<ArgumentException>("ranges", () => SourceIp.In(Array.Empty<string>()));
    }

    [Fact]
    public void A_policy_becomes_the_document_of_a_request()
    {
        var policy = new TigrisPolicy(TigrisPolicy.Allow(TigrisAction.GetObject).On(Objects("acme")).When(SourceIp.In("192.0.2.0/24")));
        var document = JsonSerializer.Deserialize(policy.ToJson(), TigrisPartnerJson.PolicyDocument)!;
        Assert.Equal(policy.ToJson(), JsonSerializer.Serialize(document, TigrisPartnerJson.PolicyDocument));
    }

    private static string[] Members(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.Name).ToArray();
}
