using System.Threading.Tasks;
using StorageGrants.Analyzers.Surfaces.Types;
using StorageGrants.Analyzers.Tests.Schemas;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Types whose members have no names of their own in JSON: a naming policy makes them.</summary>
public class NamingPolicyTests
{
    private const string Types = """
        public class Key { public string UserId { get; set; } = ""; public string UserRole { get; set; } = ""; public Grant[] BucketsRoles { get; set; } = []; }
        public class Grant { public string BucketName { get; set; } = ""; public string Role { get; set; } = ""; }

        """;

    [Theory]
    [InlineData("UserId", nameof(NamingPolicy.SnakeCase), "user_id")]
    [InlineData("UserId", nameof(NamingPolicy.CamelCase), "userId")]
    [InlineData("UserId", nameof(NamingPolicy.KebabCase), "user-id")]
    [InlineData("UserId", nameof(NamingPolicy.AsWritten), "UserId")]
    [InlineData("ID", nameof(NamingPolicy.CamelCase), "id")]
    [InlineData("IDNumber", nameof(NamingPolicy.CamelCase), "idNumber")]
    [InlineData("userID", nameof(NamingPolicy.SnakeCase), "user_id")]
    [InlineData("HTTPSOnly", nameof(NamingPolicy.KebabCase), "https-only")]
    public void Names(string member, string policy, string expected) => Assert.Equal(expected, WireNames.Write(member, System.Enum.Parse<NamingPolicy>(policy)));

    [Theory]
    [InlineData("")]
    [InlineData("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)] [JsonSerializable(typeof(Key))] abstract class Json() : JsonSerializerContext(null);")]
    [InlineData("[JsonSerializable(typeof(Key))] abstract class Json() : JsonSerializerContext(null);")]
    [InlineData("[JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(Key))] abstract class Json() : JsonSerializerContext(null);")]
    [InlineData("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)] [JsonSerializable(typeof(string))] abstract class Json() : JsonSerializerContext(null);")]
    public Task The_names_of_the_wire(string context) => Grants(context, "{|SGR1001:\"Admin\"|}");

    [Theory]
    [InlineData("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)] [JsonSerializable(typeof(Key))] abstract class Json() : JsonSerializerContext(null);")]
    [InlineData("[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)] [JsonSerializable(typeof(Key[]))] abstract class Json() : JsonSerializerContext(null);")]
    [InlineData("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)] [JsonSerializable(typeof(Key))] abstract class Json() : JsonSerializerContext(null);")]
    [InlineData("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper)] [JsonSerializable(typeof(System.Collections.Generic.List<Key>))] abstract class Json() : JsonSerializerContext(null);")]
    [InlineData("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)] [JsonSerializable(typeof(Key))] abstract class A() : JsonSerializerContext(null); [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)] [JsonSerializable(typeof(Key))] abstract class B() : JsonSerializerContext(null);")]
    public Task Other_names(string context) => Grants(context, "\"Admin\"");

    [Theory]
    [InlineData("")]
    [InlineData("[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)] [JsonSerializable(typeof(OwnKey))] abstract class Json() : JsonSerializerContext(null);")]
    public Task The_names_of_a_schema_of_ones_own(string context) => Own(context, "{|SGR1001:\"boss\"|}");

    [Fact]
    public Task Other_names_than_those_of_a_schema_of_ones_own() =>
        Own("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)] [JsonSerializable(typeof(OwnKey))] abstract class Json() : JsonSerializerContext(null);", "\"boss\"");

    [Fact]
    public Task Stated_names_need_no_policy() => GrantTest.Plain("""
        using System.Text.Json;
        using System.Text.Json.Serialization;
        class C { object M() => new Key { Roles = [new Grant { Bucket = "*", Role = {|SGR1001:"Admin"|} }] }; }
        public class Key { [JsonPropertyName("buckets_roles")] public Grant[] Roles { get; set; } = []; }
        public class Grant { [JsonPropertyName("bucket_name")] public string Bucket { get; set; } = ""; [JsonPropertyName("role")] public string Role { get; set; } = ""; }
        [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)] [JsonSerializable(typeof(Key))] abstract class Json() : JsonSerializerContext(null);
        """).RunAsync();

    private static Task Grants(string context, string role) => GrantTest.Plain(
        "using System.Text.Json;\nusing System.Text.Json.Serialization;\nclass C { object M() => new Key { UserId = \"u\", UserRole = \"Admin\", BucketsRoles = [new Grant { BucketName = \"*\", Role = " + role + " }] }; }\n" + Types + context).RunAsync();

    private static Task Own(string context, string role)
    {
        var test = GrantTest.Plain(
            "using System.Text.Json;\nusing System.Text.Json.Serialization;\nclass C { object M() => new OwnKey { FolderRights = [new Right { FolderName = \"all\", AccessLevel = " + role + " }] }; }\n"
            + "public class OwnKey { public Right[] FolderRights { get; set; } = []; }\npublic class Right { public string FolderName { get; set; } = \"\"; public string AccessLevel { get; set; } = \"\"; }\n" + context);
        test.TestState.AdditionalFiles.Add(("/0/acme.schema.json", SchemaTest.Grants("folderName", "accessLevel", "folderRights")));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\n[/0/acme.schema.json]\nbuild_metadata.AdditionalFiles.StorageGrantsSchema = true\n"));
        return test.RunAsync();
    }
}
