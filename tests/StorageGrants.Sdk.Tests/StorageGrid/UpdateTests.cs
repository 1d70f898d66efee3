using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.StorageGrid;
using StorageGridTenantV3Client = StorageGrants.StorageGrid.V3.StorageGridTenantV3Client;
using Xunit;

namespace StorageGrants.Sdk.Tests.StorageGrid;

/// <summary>The service replaces users and groups whole; an update takes nothing away that it does not name.</summary>
public class UpdateTests
{
    private const string Members = ",\"memberOf\":[\"" + Grid.GroupId + "\"],\"disable\":true";

    public static TheoryData<string, UserUpdate, string> UserUpdates => new()
    {
        { Members, new UserUpdate { FullName = "Other" }, $$"""{"uniqueName":"user/ann","fullName":"Other","memberOf":["{{Grid.GroupId}}"],"disable":true}""" },
        { Members, new UserUpdate(), $$"""{"uniqueName":"user/ann","fullName":"Full ann","memberOf":["{{Grid.GroupId}}"],"disable":true}""" },
        { Members, new UserUpdate { Disable = false, Join = [Grid.OtherGroupId, Grid.GroupId] }, $$"""{"uniqueName":"user/ann","fullName":"Full ann","memberOf":["{{Grid.GroupId}}","{{Grid.OtherGroupId}}"],"disable":false}""" },
        { Members, new UserUpdate { Leave = [Grid.GroupId.ToUpperInvariant()] }, """{"uniqueName":"user/ann","fullName":"Full ann","memberOf":[],"disable":true}""" },
        { Members, new UserUpdate { MemberOf = [] }, """{"uniqueName":"user/ann","fullName":"Full ann","memberOf":[],"disable":true}""" },
        { Members, new UserUpdate { MemberOf = [Grid.OtherGroupId] }, $$"""{"uniqueName":"user/ann","fullName":"Full ann","memberOf":["{{Grid.OtherGroupId}}"],"disable":true}""" },
        { ",\"memberOf\":null", new UserUpdate { Join = [Grid.OtherGroupId] }, $$"""{"uniqueName":"user/ann","fullName":"Full ann","memberOf":["{{Grid.OtherGroupId}}"],"disable":false}""" },
        { Members + ",\"quota\":5,\"tags\":{\"a\":[1]},\"note\":null", new UserUpdate { FullName = "Other" }, $$$"""{"uniqueName":"user/ann","fullName":"Other","memberOf":["{{{Grid.GroupId}}}"],"disable":true,"quota":5,"tags":{"a":[1]},"note":null}""" },
        { "", new UserUpdate { FullName = "Other" }, """{"uniqueName":"user/ann","fullName":"Other","memberOf":[],"disable":false}""" },
    };

    [Theory]
    [MemberData(nameof(UserUpdates))]
    public async Task A_user_keeps_what_the_update_does_not_name(string stored, UserUpdate update, string sent)
    {
        var stub = Grid.Service((_, _) => Grid.Data(Grid.User("ann", stored)));

        await new StorageGridTenantClient(stub.Client(), Grid.Options()).UpdateUserAsync(Grid.UserId, update, TestContext.Current.CancellationToken);
        await new StorageGridTenantV3Client(stub.Client(), Grid.Options()).UpdateUserAsync(Grid.UserId, update, TestContext.Current.CancellationToken);

        var puts = stub.Requests.Where(request => request.Method == HttpMethod.Put).ToArray();
        Assert.Equal(["/api/v4/org/users/" + Grid.UserId, "/api/v3/org/users/" + Grid.UserId], puts.Select(put => put.Uri.AbsolutePath));
        Assert.All(puts, put => AssertJson(sent, put.Body!));
    }

    private const string Stored = """{"management":{"rootAccess":false,"manageEndpoints":true,"manageFilms":true},"s3":{"Statement":[{"Effect":"Allow"}]},"swift":{"roles":["admin"]}}""";
    private const string Kept = "\"s3\":{\"Statement\":[{\"Effect\":\"Allow\"}]},\"swift\":{\"roles\":[\"admin\"]}";

    public static TheoryData<string, GroupUpdate, string> GroupUpdates => new()
    {
        { Stored, new GroupUpdate { DisplayName = "Other" }, """{"uniqueName":"group/g","displayName":"Other","managementReadOnly":true,"policies":""" + Stored + "}" },
        { Stored, new GroupUpdate { ManagementReadOnly = false }, """{"uniqueName":"group/g","displayName":"g","managementReadOnly":false,"policies":""" + Stored + "}" },
        { Stored, new GroupUpdate { Grant = [TenantPermission.ManageOwnS3Credentials], Revoke = [TenantPermission.ManageEndpoints] }, $$$"""{"uniqueName":"group/g","displayName":"g","managementReadOnly":true,"policies":{"management":{"rootAccess":false,"manageFilms":true,"manageOwnS3Credentials":true},{{{Kept}}}}}""" },
        { Stored, new GroupUpdate { Permissions = [TenantPermission.RootAccess] }, $$$"""{"uniqueName":"group/g","displayName":"g","managementReadOnly":true,"policies":{"management":{"rootAccess":true},{{{Kept}}}}}""" },
        { Stored, new GroupUpdate { S3Policy = "{}" }, """{"uniqueName":"group/g","displayName":"g","managementReadOnly":true,"policies":{"management":{"rootAccess":false,"manageEndpoints":true,"manageFilms":true},"s3":{},"swift":{"roles":["admin"]}}}""" },
        { """{"management":null}""", new GroupUpdate { DisplayName = "Other" }, """{"uniqueName":"group/g","displayName":"Other","managementReadOnly":true,"policies":{"management":null}}""" },
        { """{"management":null}""", new GroupUpdate { Grant = [TenantPermission.RootAccess] }, """{"uniqueName":"group/g","displayName":"g","managementReadOnly":true,"policies":{"management":{"rootAccess":true}}}""" },
        { "{}", new GroupUpdate { DisplayName = "Other" }, """{"uniqueName":"group/g","displayName":"Other","managementReadOnly":true,"policies":{}}""" },
    };

    [Theory]
    [MemberData(nameof(GroupUpdates))]
    public async Task A_group_keeps_what_the_update_does_not_name(string stored, GroupUpdate update, string sent)
    {
        var stub = Grid.Service((_, _) => Grid.Data(Grid.Group("g", stored, ",\"managementReadOnly\":true")));

        await new StorageGridTenantClient(stub.Client(), Grid.Options()).UpdateGroupAsync(Grid.GroupId, update, TestContext.Current.CancellationToken);
        await new StorageGridTenantV3Client(stub.Client(), Grid.Options()).UpdateGroupAsync(Grid.GroupId, update, TestContext.Current.CancellationToken);

        var puts = stub.Requests.Where(request => request.Method == HttpMethod.Put).ToArray();
        Assert.Equal(["/api/v4/org/groups/" + Grid.GroupId, "/api/v3/org/groups/" + Grid.GroupId], puts.Select(put => put.Uri.AbsolutePath));
        Assert.All(puts, put => AssertJson(sent, put.Body!));
    }

    [Theory]
    [InlineData("""{"management":{},"films":{"a":1}}""", "")]
    [InlineData("""{"management":{}}""", ",\"films\":{\"a\":1}")]
    public async Task A_group_with_policies_of_an_unknown_kind_is_left_alone(string stored, string beside)
    {
        var stub = Grid.Service((_, _) => Grid.Data(Grid.Group("g", stored, beside)));

        var error = await Assert.ThrowsAsync<StorageGrantsException>(() => new StorageGridTenantClient(stub.Client(), Grid.Options())
            .UpdateGroupAsync(Grid.GroupId, new GroupUpdate { DisplayName = "x" }, TestContext.Current.CancellationToken));

        Assert.Contains("policies that this version does not know (films)", error.Message);
        Assert.DoesNotContain(stub.Requests, request => request.Method == HttpMethod.Put);
    }

    [Theory]
    [InlineData("""{"uniqueName":"group/g","displayName":"g","id":"i"}""")]
    [InlineData("""{"uniqueName":"group/g","displayName":"g","id":"i","policies":null}""")]
    public async Task A_group_whose_policies_are_not_shown_is_left_alone_unless_the_update_names_them(string stored)
    {
        var stub = Grid.Service((_, _) => Grid.Data(stored));
        var (v4, v3) = (new StorageGridTenantClient(stub.Client(), Grid.Options()), new StorageGridTenantV3Client(stub.Client(), Grid.Options()));
        var token = TestContext.Current.CancellationToken;

        foreach (var update in new[] { new GroupUpdate { DisplayName = "x" }, new GroupUpdate { Grant = [TenantPermission.RootAccess] }, new GroupUpdate { Permissions = [] }, new GroupUpdate { S3Policy = "{}" } })
        {
            Assert.Contains("shows no policies", (await Assert.ThrowsAsync<StorageGrantsException>(() => v4.UpdateGroupAsync(Grid.GroupId, update, token))).Message);
            Assert.Contains("shows no policies", (await Assert.ThrowsAsync<StorageGrantsException>(() => v3.UpdateGroupAsync(Grid.GroupId, update, token))).Message);
        }

        Assert.DoesNotContain(stub.Requests, request => request.Method == HttpMethod.Put);
        await v4.UpdateGroupAsync(Grid.GroupId, new GroupUpdate { Permissions = [TenantPermission.ManageEndpoints], S3Policy = "{}" }, token);
        AssertJson("""{"uniqueName":"group/g","displayName":"g","managementReadOnly":false,"policies":{"management":{"manageEndpoints":true},"s3":{}}}""", stub.Requests.Last().Body!);
    }

    [Theory]
    [InlineData("""{"uniqueName":5}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_user_in_another_form_is_not_replaced(string stored)
    {
        var stub = Grid.Service((_, _) => Grid.Data(stored));

        var error = await Assert.ThrowsAsync<StorageGrantsException>(() => new StorageGridTenantClient(stub.Client(), Grid.Options()).UpdateUserAsync(Grid.UserId, new UserUpdate { FullName = "x" }, TestContext.Current.CancellationToken));

        Assert.Contains("another form", error.Message);
        Assert.DoesNotContain(stub.Requests, request => request.Method == HttpMethod.Put);
    }

    [Theory]
    [InlineData("""{"uniqueName":"group/g","id":"i"}""", "shows no displayName")]
    [InlineData("""{"uniqueName":5}""", "another form")]
    [InlineData("[]", "another form")]
    [InlineData("null", "another form")]
    public async Task What_cannot_be_repeated_is_not_replaced(string stored, string expected)
    {
        var stub = Grid.Service((_, _) => Grid.Data(stored));

        var error = await Assert.ThrowsAsync<StorageGrantsException>(() => new StorageGridTenantClient(stub.Client(), Grid.Options())
            .UpdateGroupAsync(Grid.GroupId, new GroupUpdate { ManagementReadOnly = true }, TestContext.Current.CancellationToken));

        Assert.Contains(expected, error.Message);
        Assert.DoesNotContain(stub.Requests, request => request.Method == HttpMethod.Put);
    }

    [Fact]
    public async Task An_update_that_the_service_refuses_is_not_sent()
    {
        var stub = Grid.Service((request, _) => Grid.Data(request.RequestUri!.AbsolutePath.Contains("/groups/", StringComparison.Ordinal) ? Grid.Group("g") : Grid.User("ann")));
        var client = new StorageGridTenantClient(stub.Client(), Grid.Options());

        await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateUserAsync(Grid.UserId, new UserUpdate { Join = ["group/names"] }, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateGroupAsync(Grid.GroupId, new GroupUpdate { DisplayName = new string('a', 33) }, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateGroupAsync(Grid.GroupId, new GroupUpdate { S3Policy = "no" }, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.UpdateUserAsync(Grid.UserId, null!, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(stub.Requests, request => request.Method == HttpMethod.Put);
    }

    [Fact]
    public async Task A_user_who_is_gone_is_an_error_and_nothing_is_replaced()
    {
        var stub = Grid.Service((_, _) => Grid.Error(HttpStatusCode.NotFound));

        var error = await Assert.ThrowsAsync<StorageGridException>(() => new StorageGridTenantClient(stub.Client(), Grid.Options()).UpdateUserAsync(Grid.UserId, new UserUpdate { FullName = "x" }, TestContext.Current.CancellationToken));

        Assert.Equal(("getUser", 404), (error.OperationId, error.Code));
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement), actual);
}
