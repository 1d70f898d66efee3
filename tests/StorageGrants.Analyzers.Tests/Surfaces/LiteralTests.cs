using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>JSON in C# text: every kind of literal, with the diagnostic at the token inside it.</summary>
public class LiteralTests
{
    [Theory]
    [InlineData(""" "{\"user_id\":\"u\",\"user_role\":\"Admin\",\"buckets_roles\":[{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}]}" """)]
    [InlineData(""" "{\"user_id\":\"u\",\n\t\"user_role\":\"Admin\",\"buckets_roles\":[{\"bucket_name\":\"\u002a\",\"role\":{|SGR1001:\"\x0041dmin\"|}}]}" """)]
    [InlineData(""" @"{""user_id"":""u"",""user_role"":""Admin"",""buckets_roles"":[{""bucket_name"":""*"",""role"":{|SGR1001:""Admin""|}}]}" """)]
    [InlineData(""""" """{"user_id":"u","user_role":"Admin","buckets_roles":[{"bucket_name":"*","role":{|SGR1001:"Admin"|}}]}""" """"")]
    [InlineData(""" "{\"bucket_name\":\"*\"," + "\"role\":{|SGR1001:\"Admin\"|}}" """)]
    [InlineData(""" "{\"bucket_name\":\"*\"," + ("\"role\":" + "{|SGR1001:\"Admin\"|}" + "}") """)]
    [InlineData(""" "{\"bucket_name\":\"" + All + "\",\"role\":{|SGR1001:\"Admin\"|}}" """)]
    [InlineData(""" "{\"bucket_name\":\"*\",\"role\":\"" + unknown + "\"}" """)]
    [InlineData(""" $"{{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}}" """)]
    [InlineData(""" $@"{{""bucket_name"":""*"",""role"":{|SGR1001:""Admin""|}}}" """)]
    [InlineData(""" $"{{\"bucket_name\":\"{All}\",\"role\":{|SGR1001:\"Admin\"|}}}" """)]
    [InlineData(""" $"{{\"bucket_name\":\"{unknown}\",\"role\":\"Admin\"}}" """)]
    [InlineData(""" $"{{\"user_id\":{number},\"user_role\":\"Admin\",\"buckets_roles\":[{{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}}]}}" """)]
    [InlineData(""" $"{{\"user_id\":\"{unknown}\",\"buckets_roles\":[{{\"bucket_name\":\"*\",\"role\":{|SGR1002:\"Admin\"|}}}]}}" """)]
    [InlineData(""" $"{{\"user_id\":\"{unknown}\",\"user_role\":\"{unknown}\",\"buckets_roles\":[{{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}},{rest}]}}" """)]
    [InlineData(""""" $$"""{"bucket_name":"{{All}}","role":{|SGR1001:"Admin"|}}""" """"")]
    [InlineData(""""" $$"""{"bucket_name":"{{unknown}}","role":"Admin"}""" """"")]
    [InlineData(""" "{\"user_id\":\"u\",\"user_role\":{|SGR1010:\"admin\"|},\"buckets_roles\":[{\"bucket_name\":\"b\",\"role\":{|SGR1010:\"Read Only\"|}}]}" """)]
    [InlineData(""" "{\"user_id\":\"u\",\"user_role\":\"Admin\",\"buckets_roles\":[{\"bucket_name\":\"b\",\"role\":\"Admin\"}],\"attach_policies\":{|SGR1003:[\"p\"]|}}" """)]
    [InlineData(""" "{\"user_id\":\"u\",\"buckets_roles\":[{\"bucket_name\":\"*\",\"role\":\"Admin\"}" """)]
    [InlineData(""" "{\"user_id\":\"u\",\"buckets_roles\":[{\"bucket_name\":\"*\",\"role\":\"Admin\"}],}" """)]
    public Task One_line(string literal) =>
        GrantTest.Plain("class C\n{\n    const string All = \"*\";\n    object M(string unknown, int number, object rest) => " + literal.Trim() + ";\n}\n").RunAsync();

    [Fact]
    public Task Utf8_literals() => GrantTest.Plain(""""
        class C
        {
            System.ReadOnlySpan<byte> A => "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}"u8;
            System.ReadOnlySpan<byte> B => """{"bucket_name":"*","role":{|SGR1001:"Admin"|}}"""u8;
        }
        """").RunAsync();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Raw_literals_of_several_lines(string newLine) => GrantTest.Plain(""""
        class C
        {
            const string A = """
                {
                  "user_id": "u",

                  "user_role": "Admin",
                  "buckets_roles": [
                    { "bucket_name": "*", "role": {|SGR1001:"Admin"|} }
                  ]
                }
                """;

            string B(string id) => $$"""
                {
                  "user_id": "{{id}}",
                  "buckets_roles": [
                    { "bucket_name": "*", "role": {|SGR1002:"Admin"|} }
                  ],
                  "name": {{id}}
                }
                """;
        }
        """".ReplaceLineEndings(newLine)).RunAsync();

    [Fact]
    public Task Verbatim_literals_of_several_lines() => GrantTest.Plain("""
        class C
        {
            const string A = @"
        {
          ""bucket_name"": ""*"",
          ""role"": {|SGR1001:""Admin""|}
        }";
        }
        """).RunAsync();

    [Fact]
    public Task Literals_in_attributes_arguments_and_fields() => GrantTest.Plain("""
        using System.Text.Json;
        [Sample("{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}")]
        class C
        {
            static readonly string F = "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}";
            void M(string p = "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}")
            {
                using var document = JsonDocument.Parse("{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}");
            }
        }
        class SampleAttribute(string text) : System.Attribute { public string Text => text; }
        """).RunAsync();

    [Fact]
    public Task A_role_kept_elsewhere_is_reported_where_it_is_used() => GrantTest.Plain("""
        class C
        {
            const string Role = "Admin";
            string M() => "{\"bucket_name\":\"*\",\"role\":\"" + {|SGR1001:Role|} + "\"}";
        }
        """).RunAsync();

    [Fact]
    public Task Stated_intent_covers_literals() => GrantTest.Plain("""
        using StorageGrants.Access;
        class C
        {
            [OrganizationOwnerKey("installer")]
            const string A = "{\"bucket_name\":\"*\",\"role\":\"Admin\"}";
        }
        """).RunAsync();

    [Fact]
    public Task Long_concatenations_do_not_exhaust_the_stack() => GrantTest.Plain(
        "class C { string M(string x) => \"{\\\"bucket_name\\\":\\\"*\\\",\"" + string.Concat(System.Linq.Enumerable.Repeat(" + \" \" + x", 3000)) + "; }").RunAsync();
}
