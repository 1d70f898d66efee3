using System;
using System.Linq;
using StorageGrants.Access.Policies;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>What decisions are measured on: policies as teams write them, and 16 requests of a day.</summary>
internal static class DecisionPolicies
{
    public const int RequestCount = 16;
    public const int AllowedOfSmall = 8;
    public const int AllowedOfThousand = 4;

    private const string Identity = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"List","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::acme-logs","Condition":{"StringLike":{"s3:prefix":["2027/*","home/ann/*"]}}},
          {"Sid":"Read","Effect":"Allow","Action":["s3:Get*","s3:ListMultipartUploadParts"],"Resource":["arn:aws:s3:::acme-logs/*","arn:aws:s3:::acme-public/*"]},
          {"Sid":"Home","Effect":"Allow","Action":["s3:PutObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::acme-logs/home/ann/*"},
          {"Sid":"Report","Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::acme-logs/*/reports/*.csv"}]}
        """;

    private const string Bucket = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"Office","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::acme-logs","arn:aws:s3:::acme-logs/*"],"Condition":{"NotIpAddress":{"aws:SourceIp":["198.51.100.0/24","2001:db8::/32"]}}},
          {"Sid":"Secret","Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:user/root-of-all"},"Action":"s3:*","Resource":"arn:aws:s3:::acme-logs/secret/*"},
          {"Sid":"Old","Effect":"Deny","Principal":"*","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::acme-logs/*","Condition":{"DateLessThan":{"aws:CurrentTime":"2027-01-01T00:00:00Z"}}}]}
        """;

    public static PolicyDocument[] SmallDocuments() => [Parse(Identity), Parse(Bucket)];

    public static CompiledPolicies Small(PolicyDialect dialect) => CompiledPolicies.Compile(dialect, [Parse(Identity)], [Parse(Bucket)]);

    public static PolicyDocument ThousandDocument() => Parse("""{"Version":"2012-10-17","Statement":[""" + string.Join(",", Enumerable.Range(0, 1000).Select(i => (i % 10) switch
    {
        0 => $$$$"""{"Effect":"Deny","Action":"s3:Delete*","Resource":"arn:aws:s3:::acme-{{{{i}}}}/*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""",
        1 => $$$$"""{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::acme-{{{{i}}}}","arn:aws:s3:::acme-{{{{i}}}}/*"]}""",
        2 => $$$$"""{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::acme-logs/{{{{i}}}}/*"}""",
        3 => $$$$"""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::acme-logs","Condition":{"StringLike":{"s3:prefix":"{{{{i}}}}/*"}}}""",
        _ => $$$$"""{"Effect":"Allow","Action":["s3:Get*","s3:List*"],"Resource":"arn:aws:s3:::team-{{{{i}}}}/reports/*.csv","Condition":{"IpAddress":{"aws:SourceIp":"10.{{{{i % 256}}}}.0.0/16"}}}""",
    }).Append("""{"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::acme-logs/2027/*"}""")) + "]}");

    public static CompiledPolicies Thousand() => CompiledPolicies.Compile(PolicyDialect.AwsS3, [ThousandDocument()]);

    public static CompiledPolicies Scattered() => CompiledPolicies.Compile(
        PolicyDialect.AwsS3,
        [Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/a*a*a*a*a*a*a*a*b"}]}""")]);

    public static PolicyRequest[] Requests()
    {
        var ann = RequestPrincipal.User("111122223333", "ann");
        var context = RequestContext.Empty
            .With("aws:username", "ann")
            .With("aws:SourceIp", "198.51.100.7")
            .With("aws:CurrentTime", "2027-03-01T12:00:00Z")
            .With("aws:SecureTransport", "true");
        PolicyRequest Ask(string action, string key, RequestContext? other = null) =>
            new(ann, action, "arn:aws:s3:::" + key, other ?? context);
        var outside = context.With("aws:SourceIp", "203.0.113.9");
        return
        [
            Ask("s3:GetObject", "acme-logs/2027/03/01/a.log"), Ask("s3:GetObject", "acme-logs/2027/03/01/b.log"),
            Ask("s3:GetObject", "acme-logs/secret/key"), Ask("s3:GetObject", "acme-public/index.html"),
            Ask("s3:PutObject", "acme-logs/home/ann/notes"), Ask("s3:PutObject", "acme-logs/home/bob/notes"),
            Ask("s3:PutObject", "acme-logs/2027/reports/march.csv"), Ask("s3:PutObject", "acme-logs/2027/reports/march.pdf"),
            Ask("s3:ListBucket", "acme-logs", context.With("s3:prefix", "2027/03/")), Ask("s3:ListBucket", "acme-logs", context.With("s3:prefix", "2026/")),
            Ask("s3:DeleteObject", "acme-logs/home/ann/notes"), Ask("s3:DeleteObject", "acme-logs/2027/03/01/a.log"),
            Ask("s3:GetObject", "acme-logs/2027/03/01/a.log", outside), Ask("s3:PutBucketPolicy", "acme-logs"),
            Ask("s3:GetObjectTagging", "acme-logs/2027/03/01/a.log"), Ask("s3:GetObject", "elsewhere/x"),
        ];
    }

    public static PolicyRequest[] LongKeys() => Enumerable.Range(0, RequestCount)
        .Select(i => new PolicyRequest(RequestPrincipal.User("1", "ann"), "s3:GetObject", "arn:aws:s3:::b/" + new string('a', 1024 + i)))
        .ToArray();

    private static PolicyDocument Parse(string text) => PolicyParser.Parse(text).Document ?? throw new InvalidOperationException("A policy of the benchmarks does not parse.");
}
