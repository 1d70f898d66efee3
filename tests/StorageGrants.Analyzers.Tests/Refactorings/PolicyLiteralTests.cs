using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Refactorings;

/// <summary>Literals that are a policy.</summary>
public class PolicyLiteralTests
{
    private const string Read = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::logs/*"]}]}""";

    [Theory]
    [InlineData("TigrisPolicy", """{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::logs/*"]}""",
        """TigrisPolicy.Allow(TigrisAction.GetObject).On(TigrisResource.Objects("logs"))""")]
    [InlineData("TigrisPolicy", """{"Effect":"Deny","Action":"s3:PutObject*","Resource":"arn:aws:s3:::logs/2027/*"}""",
        """TigrisPolicy.Deny(TigrisActionPattern.PutObject).On(TigrisResource.Objects("logs", "2027/*"))""")]
    [InlineData("TigrisPolicy", """{"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":["arn:aws:s3:::logs","arn:aws:s3:::logs/*"]}""",
        """TigrisPolicy.Allow(TigrisAction.ListBucket, TigrisAction.GetObject).On(TigrisResource.Bucket("logs"), TigrisResource.Objects("logs"))""")]
    [InlineData("TigrisPolicy", """{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::a","arn:aws:s3:::b","arn:aws:s3:::a/*","arn:aws:s3:::b/*"]}""",
        """.On(new[] { TigrisResource.Bucket("a"), TigrisResource.Bucket("b") }, new[] { TigrisResource.Objects("a"), TigrisResource.Objects("b") })""")]
    [InlineData("TigrisPolicy", """{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}""", """TigrisPolicy.Allow(TigrisAction.ListAllMyBuckets).OnEverything()""")]
    [InlineData("TigrisPolicy", """{"Sid":"Office","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"IpAddress":{"aws:SourceIp":["198.51.100.0/24","2001:db8::/32"]},"DateLessThan":{"aws:CurrentTime":"2027-02-01T00:00:00Z"}}}""",
        """.When(TigrisKey.SourceIp.In("198.51.100.0/24", "2001:db8::/32"), TigrisKey.CurrentTime.Before("2027-02-01T00:00:00Z"))""")]
    [InlineData("StorageGridGroupPolicy", """{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::acme-*"}""", """StorageGridResource.Buckets("acme-*")""")]
    [InlineData("StorageGridBucketPolicy", """{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""", """.For(StorageGridPrincipal.Everyone)""")]
    [InlineData("AwsS3BucketPolicy", """{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:user/ann","arn:aws:iam::111122223333:root"]},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""",
        """.For(AwsS3Principal.Aws("arn:aws:iam::111122223333:user/ann"), AwsS3Principal.Aws("arn:aws:iam::111122223333:root"))""")]
    [InlineData("AwsS3IamPolicy", """{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::b","Condition":{"StringLike":{"s3:prefix":["home/${aws:username}/*",""]},"NumericLessThanEquals":{"s3:max-keys":"10"}}}""",
        """AwsS3Key.Prefix.Like("home/${aws:username}/*", "")""")]
    [InlineData("AwsS3IamPolicy", """{"Effect":"Deny","Action":"s3:PutObject","Resource":"*","Condition":{"Null":{"s3:x-amz-server-side-encryption":"true"}}}""", """.IsAbsent()""")]
    [InlineData("AwsS3IamPolicy", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEqualsIfExists":{"aws:PrincipalTag/team":"a"}}}""", """("team").In("a").IfExists()""")]
    public async Task Statements(string policy, string statement, string part)
    {
        var json = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
        var written = await TypedJsonTest.Convert("\"\"\"" + json + "\"\"\"", json, "Convert policy literal to " + policy);
        Assert.Contains(part, written);
        Assert.StartsWith("new " + policy + "(", written);
        Assert.EndsWith(").ToJson()", written);
    }

    [Fact]
    public Task Statements_stand_on_lines_of_their_own() => new TypedJsonTest
    {
        TestCode = """
            class C
            {
                void M(System.Action<string> put)
                {
                    put([|@"{""Version"":""2012-10-17"",""Statement"":[{""Effect"":""Allow"",""Action"":""s3:ListBucket"",""Resource"":""arn:aws:s3:::b""},
                        {""Sid"":""Up"",""Effect"":""Allow"",""Action"":""s3:PutObject"",""Resource"":""arn:aws:s3:::b/in/*""}]}"|]); // once
                }
            }
            """,
        CodeActionEquivalenceKey = "Convert policy literal to TigrisPolicy",
        FixedCode = """
            using StorageGrants.Policies;

            class C
            {
                void M(System.Action<string> put)
                {
                    put(new TigrisPolicy(
                        TigrisPolicy.Allow(TigrisAction.ListBucket).On(TigrisResource.Bucket("b")),
                        TigrisPolicy.Allow(TigrisAction.PutObject).On(TigrisResource.Objects("b", "in/*"))
                            .WithSid("Up")).ToJson()); // once
                }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task Every_dialect_that_takes_it_is_offered() => new TypedJsonTest
    {
        TestCode = TypedJsonTest.Method("[|\"\"\"" + Read + "\"\"\"|]"),
        OfferedTitles = ["Convert policy literal to AwsS3IamPolicy", "Convert policy literal to CephRgw16UserPolicy", "Convert policy literal to StorageGridGroupPolicy", "Convert policy literal to TigrisPolicy"],
    }.RunAsync();

    [Fact]
    public Task The_dialect_of_the_settings_is_the_only_one()
    {
        var test = new TypedJsonTest
        {
            TestCode = TypedJsonTest.Method("[|\"\"\"" + Read + "\"\"\"|]"),
            OfferedTitles = ["Convert policy literal to TigrisPolicy"],
        };
        test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\nstoragegrants_policy_dialect = tigris\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Bytes() => new TypedJsonTest
    {
        TestCode = TypedJsonTest.Method("[|\"\"\"" + Read + "\"\"\"u8|].ToArray()", "byte[]"),
        CodeActionEquivalenceKey = "Convert policy literal to TigrisPolicy",
        FixedCode = "using System.Text;\nusing StorageGrants.Policies;\n\n" + TypedJsonTest.Method("Encoding.UTF8.GetBytes(new TigrisPolicy(TigrisPolicy.Allow(TigrisAction.GetObject).On(TigrisResource.Objects(\"logs\"))).ToJson())", "byte[]"),
        ChangeVerifier = async project => Assert.Equal(Read, await TypedJsonTest.ValueOf(project)),
    }.RunAsync();

    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""")]
    [InlineData("""{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""")]
    [InlineData("""{"Version":"2012-10-17","Id":"x","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}],"Owner":"me"}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}] /* all */}""")]
    public Task Documents_that_builders_do_not_write(string json) => Nothing(json);

    [Theory]
    [InlineData("""{"Effect":"Allow","NotAction":"s3:GetObject","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","NotResource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Note":"x"}""")]
    [InlineData("""{"Effect":"allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObjekt","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:G?tObject","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":["s3:GetObject","s3:GetObject"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::b/*"}""")]
    [InlineData("""{"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":["arn:aws:s3:::b/*","arn:aws:s3:::b"]}""")]
    [InlineData("""{"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":"arn:aws:s3:::b*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":["*","arn:aws:s3:::b/*"]}""")]
    [InlineData("""{"Effect":"Allow","Action":[],"Resource":"*"}""")]
    [InlineData("""{"Sid":"a b","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"198.51.100.7/24"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"IpAddress":{"AWS:sourceip":"198.51.100.0/24"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"2027-02-01"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":true}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::b","Condition":{"StringLike":{"s3:prefix":"${acme:team}/*"}}}""")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""")]
    public Task Statements_that_builders_do_not_write(string statement) => Nothing("{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}");

    private static Task Nothing(string json) => TypedJsonTest.Nothing(TypedJsonTest.Method("[|\"\"\"" + json + "\"\"\"|]"));
}
