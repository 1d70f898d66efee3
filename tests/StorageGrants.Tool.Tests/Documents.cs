namespace StorageGrants.Tool.Tests;

internal static class Documents
{
    public const string Clean = """{ "user_id": "u-1", "user_role": "Member", "buckets_roles": [ { "bucket_name": "logs", "role": "ReadOnly" } ] }""";

    public const string WildcardAdmin = """{ "user_id": "u-1", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" } ] }""";

    public const string UnknownRole = """{ "user_id": "u-1", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "logs", "role": "Read Only" } ] }""";

    public const string NoGrants = """{ "name": "left-pad", "version": "1.0.0" }""";

    public const string AcmeRoles = """
        {
          "$schema": "../meta/roles.meta.json",
          "x-system": "acme",
          "x-editions": ["2026-01"],
          "x-operations": { "Read": { "plane": "data", "access": "read" } },
          "definitions": {
            "Level": {
              "type": "string",
              "enum": ["Reader", "Owner"],
              "description": "What a key may do in a vault.",
              "x-role-set": { "plane": "data", "combination": "union", "wildcard": "all" },
              "x-roles": {
                "Reader": { "description": "Reads.", "permits": ["Read"] },
                "Owner": { "description": "Owns.", "includes": ["Reader"], "onWildcard": "organization-owner" }
              }
            },
            "Access": {
              "type": "object",
              "x-grant": "entry",
              "properties": { "vault": { "type": "string", "x-grant": "scope" }, "level": { "$ref": "#/definitions/Level" } }
            },
            "Key": {
              "type": "object",
              "x-grant": "request",
              "properties": {
                "holder": { "type": "string", "x-grant": "principal" },
                "access": { "type": "array", "items": { "$ref": "#/definitions/Access" } }
              }
            }
          }
        }
        """;
}
