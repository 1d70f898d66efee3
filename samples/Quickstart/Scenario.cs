using System.Collections.Generic;
using StorageGrants.Tigris;

namespace Quickstart;

/// <summary>A row of the access-control guide's scenario table: who asks for which key.</summary>
internal sealed record Scenario(string Name, CreateAccessKeyRequest Request)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("Developer uploads", new CreateAccessKeyRequest("developer")
            .WithUserRole(UserRole.Member)
            .WithBucketsRoles(new BucketAccess("user-uploads", BucketRole.Editor))),
        new("Platform admin", new CreateAccessKeyRequest("platform")
            .WithUserRole(UserRole.Admin)
            .WithBucketsRoles(new BucketAccess("*", BucketRole.Admin))
            .AsOrganizationOwner("the platform's own key, kept in the backend")),
        new("CI/CD pipeline", new CreateAccessKeyRequest("pipeline")
            .WithUserRole(UserRole.Member)
            .WithBucketsRoles(new BucketAccess("artifacts", BucketRole.ReadOnly))),
        new("Mixed access", new CreateAccessKeyRequest("application")
            .WithUserRole(UserRole.Member)
            .WithBucketsRoles(new BucketAccess("assets", BucketRole.ReadOnly), new BucketAccess("uploads", BucketRole.Editor))),
    ];
}
