namespace StorageGrants.Analyzers.Tests;

/// <summary>Models as the generator writes them, in the form the analyzer sees: attributes, constructors and With calls.</summary>
internal static class TypedModels
{
    public const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using StorageGrants.Access.Roles;
        using StorageGrants.Access.Schemas;

        namespace StorageGrants
        {
            public readonly struct OpenEnum<TEnum> where TEnum : struct, Enum
            {
                public OpenEnum(string wireText) => WireText = wireText;
                public OpenEnum(TEnum known, string wireText) => WireText = wireText;
                public string WireText { get; }
                public static implicit operator OpenEnum<TEnum>(TEnum value) => new(value.ToString());
            }
        }

        namespace Acme
        {
            using StorageGrants;

            [RoleSet("tigris", "UserRole", Plane = "management", Default = "Member")]
            public enum UserRole
            {
                [Role("Admin")] Admin,
                [Role("Member")] Member,
            }

            [RoleSet("tigris", "BucketRole", Plane = "data", Wildcard = "*")]
            public enum BucketRole
            {
                [Role("ReadOnly")] ReadOnly,
                [Role("ReadWrite", Since = "2026-10", Includes = new[] { "ReadOnly" })] ReadWrite,
                [Role("Editor", Includes = new[] { "ReadWrite" })] Editor,
                [Role("Admin", BypassesPolicies = true, OnWildcard = "organization-owner", Includes = new[] { "Editor" })] Admin,
            }

            [GrantShape("entry")]
            public sealed partial record BucketAccess
            {
                public BucketAccess(string bucketName, OpenEnum<BucketRole> role) { BucketName = bucketName; Role = role; }
                [WireName("bucket_name")] public string BucketName { get; }
                [WireName("role")] public OpenEnum<BucketRole> Role { get; }
            }

            [GrantShape("request")]
            public sealed partial record CreateAccessKeyRequest
            {
                public CreateAccessKeyRequest(string userId, string name) { UserId = userId; Name = name; }
                [WireName("user_id")] public string UserId { get; }
                [WireName("name")] public string Name { get; }
                [WireName("user_role")] public OpenEnum<UserRole>? UserRole { get; private set; }
                [WireName("buckets_roles")] public IReadOnlyList<BucketAccess>? BucketsRoles { get; private set; }
                [WireName("attach_policies")] public IReadOnlyList<string>? AttachPolicies { get; private set; }
                public CreateAccessKeyRequest WithUserRole(OpenEnum<UserRole>? value) => this with { UserRole = value };
                public CreateAccessKeyRequest WithBucketsRoles(IReadOnlyList<BucketAccess>? value) => this with { BucketsRoles = value };
                public CreateAccessKeyRequest WithBucketsRoles(params BucketAccess[] value) => this with { BucketsRoles = value };
                public CreateAccessKeyRequest WithAttachPolicies(params string[] value) => this with { AttachPolicies = value };
                public CreateAccessKeyRequest AsOrganizationOwner(string reason) => this;
            }
        }
        """;
}
