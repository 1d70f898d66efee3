namespace StorageGrants.Tool.Tests;

internal static class Documents
{
    public const string Clean = """{ "user_id": "u-1", "user_role": "Member", "buckets_roles": [ { "bucket_name": "logs", "role": "ReadOnly" } ] }""";

    public const string WildcardAdmin = """{ "user_id": "u-1", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" } ] }""";

    public const string UnknownRole = """{ "user_id": "u-1", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "logs", "role": "Read Only" } ] }""";

    public const string NoGrants = """{ "name": "left-pad", "version": "1.0.0" }""";
}
