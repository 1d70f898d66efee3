using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests;

public class WildcardAdminTests
{
    [Fact]
    public Task Typed_request() => GrantTest.Statements("""
        _ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|}));
        """);

    [Fact]
    public Task Typed_request_on_a_named_bucket_is_not_one() => GrantTest.Statements("""
        _ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("b", BucketRole.Admin));
        """);

    [Fact]
    public Task Raw_literal() => GrantTest.Plain("""""
        class C
        {
            const string Body = """
                { "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "*", "role": {|SGR1001:"Admin"|} } ] }
                """;
        }
        """"").RunAsync();
}
