using System;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using StorageGrants.Evaluation.Tests.Cases;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Model;

public class LeastRoleTests
{
    [Theory]
    [InlineData("sobject", "2025-08", "SubUserLevel", "GetObject HeadObject ListObjectsV2", "Read")]
    [InlineData("sobject", "2025-08", "SubUserLevel", "PutObject CompleteMultipartUpload", "Write")]
    [InlineData("sobject", "2025-08", "SubUserLevel", "GetObject PutObject", "Full")]
    [InlineData("sobject", "2025-08", "SubUserLevel", "PutBucketPolicy", "Full")]
    [InlineData("sobject", "2025-08", "SubUserLevel", "AdministerPlatform", null)]
    [InlineData("ceph-rgw", "16", "SubUserLevel", "GetObject PutObject", "readwrite")]
    [InlineData("ceph-rgw", "16", "SubUserLevel", "CopyObject", "readwrite")]
    [InlineData("ceph-rgw", "16", "SubUserLevel", "ListBuckets", "<none>")]
    [InlineData("ceph-rgw", "16", "SubUserLevel", "GetBucketAcl", "full")]
    [InlineData("tigris", "2026-06", "BucketRole", "GetObject PutObject", "Editor")]
    [InlineData("tigris", "2026-10", "BucketRole", "GetObject PutObject", "ReadWrite")]
    [InlineData("tigris", "2026-10", "BucketRole", "GetObject", "ReadOnly")]
    [InlineData("tigris", "2026-10", "BucketRole", "PutBucketCors", "Editor")]
    [InlineData("tigris", "2026-06", "BucketRole", "PutBucketACL", "Admin")]
    [InlineData("tigris", "2026-06", "UserRole", "ListOwnAccessKeys", "Member")]
    [InlineData("tigris", "2026-06", "UserRole", "ListAllAccessKeys", "Admin")]
    [InlineData("backblaze-console", "2026", "ConsoleRole", "ListObjects DownloadObject", "Object Viewer")]
    [InlineData("backblaze-console", "2026", "ConsoleRole", "UploadObject", "Object Writer")]
    [InlineData("backblaze-console", "2026", "ConsoleRole", "DownloadObject UploadObject", "Object Manager")]
    [InlineData("backblaze-console", "2026", "ConsoleRole", "CreateBucket", "Bucket Creator")]
    [InlineData("backblaze-console", "2026", "ConsoleRole", "ManageApplicationKeys", "Administrator")]
    [InlineData("tigris-organizations", "2026-06", "MemberRole", "CreateBucket", "Member")]
    [InlineData("tigris-organizations", "2026-06", "MemberRole", "ManageBilling", "Owner")]
    [InlineData("storagegrid", "12.0", "TenantPermission", "ViewContainerPolicy", "viewAllContainers")]
    [InlineData("storagegrid", "11.7", "TenantPermission", "ViewContainerPolicy", "manageAllContainers")]
    [InlineData("storagegrid", "12.0", "TenantPermission", "ManageContainerPolicy", "rootAccess")]
    public void Is_the_smallest_that_suffices(string system, string edition, string set, string operations, string? role) =>
        Assert.Equal(role, AccessModel.For(Systems.Catalog(system), edition).LeastRole(set, operations.Split(' '))?.Name);

    [Theory]
    [InlineData("backblaze-keys", "v4", "Capability", "b2_download_file_by_name b2_list_file_names", "listFiles readFiles")]
    [InlineData("backblaze-keys", "v4", "Capability", "b2_delete_file_version:bypassGovernance", "deleteFiles bypassGovernance")]
    [InlineData("backblaze-keys", "v4", "Capability", "b2_list_parts", "")]
    [InlineData("storagegrid", "12.0", "TenantPermission", "ManageOwnS3Keys ManageEndpoints", "manageEndpoints manageOwnS3Credentials")]
    [InlineData("storagegrid", "12.0", "TenantPermission", "ManageGroups ManageEndpoints", "rootAccess")]
    [InlineData("backblaze-console", "2026", "ConsoleRole", "CreateBucket DownloadObject", "Bucket Creator Object Viewer")]
    [InlineData("sobject", "2025-08", "SubUserLevel", "GetObject PutObject", "Full")]
    [InlineData("sobject", "2025-08", "SubUserLevel", "AdministerPlatform", "")]
    [InlineData("tigris", "2026-10", "BucketRole", "", "")]
    public void Roles_together_permit_as_little_else_as_possible(string system, string edition, string set, string operations, string roles) =>
        Assert.Equal(roles, string.Join(' ', AccessModel.For(Systems.Catalog(system), edition).LeastRoles(set, operations.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(role => role.Name)));

    [Fact]
    public void Unknown_names_are_refused_with_the_nearest()
    {
        var model = AccessModel.For(RoleCatalog.SObject, "2025-08");

        Assert.Contains("did you mean 'GetObject'?", Assert.Throws<ArgumentException>(() => model.LeastRole("SubUserLevel", "GetObjects")).Message);
        Assert.Contains("there are: SubUserLevel", Assert.Throws<ArgumentException>(() => model.LeastRole("Level", "GetObject")).Message);
    }
}
