using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.StorageGrid;
using StorageGridTenantV3Client = StorageGrants.StorageGrid.V3.StorageGridTenantV3Client;
using Xunit;

namespace StorageGrants.Sdk.Tests.StorageGrid;

public class ListingTests
{
    [Fact]
    public async Task Listings_go_on_from_the_last_urn_until_a_page_is_short()
    {
        var pages = new Queue<HttpResponseMessage>([Grid.Groups("a", "b"), Grid.Groups("c", "d"), Grid.Groups("e")]);
        var stub = Grid.Service((_, _) => pages.Dequeue());

        var names = await new StorageGridTenantClient(stub.Client(), Grid.Options()).ListGroupsAsync(IdentityType.Local, 2).Select(group => group.UniqueName).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["group/a", "group/b", "group/c", "group/d", "group/e"], names);
        Assert.Equal(
            ["?type=local&limit=2", "?type=local&limit=2&marker=urn%3Asgws%3Aidentity%3A%3A1%3Agroup%2Fb&includeMarker=false", "?type=local&limit=2&marker=urn%3Asgws%3Aidentity%3A%3A1%3Agroup%2Fd&includeMarker=false"],
            stub.Requests.Skip(1).Select(request => request.Uri.Query));
    }

    [Fact]
    public async Task A_listing_that_ends_with_a_full_page_asks_once_more()
    {
        var pages = new Queue<HttpResponseMessage>([Grid.Users("a", "b"), Grid.Users()]);
        var stub = Grid.Service((_, _) => pages.Dequeue());

        Assert.Equal(2, await new StorageGridTenantV3Client(stub.Client(), Grid.Options()).ListUsersAsync(limit: 2).CountAsync(TestContext.Current.CancellationToken));

        Assert.Empty(pages);
    }

    [Fact]
    public async Task Unless_told_otherwise_pages_have_the_documented_size()
    {
        var stub = Grid.Service((_, _) => Grid.Users("a"));

        await new StorageGridTenantClient(stub.Client(), Grid.Options()).ListUsersAsync().CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal("?limit=25", stub.Requests.Last().Uri.Query);
    }

    [Fact]
    public async Task A_token_that_runs_out_in_a_listing_is_renewed_and_the_listing_goes_on()
    {
        var calls = 0;
        var stub = Grid.Service((_, _) => ++calls switch
        {
            1 => Grid.Users("a", "b"),
            2 => Grid.Unauthorized,
            _ => Grid.Users("c"),
        });

        var names = await new StorageGridTenantClient(stub.Client(), Grid.Options()).ListUsersAsync(limit: 2).Select(user => user.UniqueName).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["user/a", "user/b", "user/c"], names);
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], stub.Requests.Where(request => request.Method == HttpMethod.Get).Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_service_that_hands_out_the_same_page_again_is_not_asked_for_ever()
    {
        var stub = Grid.Service((_, _) => Grid.Users("a"));

        var error = await Assert.ThrowsAsync<StorageGrantsException>(async () =>
            await new StorageGridTenantClient(stub.Client(), Grid.Options()).ListUsersAsync(limit: 1).CountAsync(TestContext.Current.CancellationToken));

        Assert.Contains("would never end", error.Message);
        Assert.Equal(3, stub.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_the_service_cut_at_its_own_most_does_not_end_the_listing()
    {
        var names = Enumerable.Range(100, 60).Select(i => "n" + i).ToArray();
        var stub = Grid.Service((request, _) => Grid.Users([.. names.SkipWhile(name => request.RequestUri!.Query.Contains("marker=", StringComparison.Ordinal) && !request.RequestUri.Query.Contains("%2F" + name, StringComparison.Ordinal))
            .Skip(request.RequestUri!.Query.Contains("marker=", StringComparison.Ordinal) ? 1 : 0).Take(25)]));

        Assert.Equal(60, await new StorageGridTenantClient(stub.Client(), Grid.Options()).ListUsersAsync(limit: 100).CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(60, await new StorageGridTenantV3Client(stub.Client(), Grid.Options()).ListUsersAsync(limit: 26).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_full_page_without_a_place_to_go_on_is_an_error()
    {
        var stub = Grid.Service((request, _) => Grid.Data(request.RequestUri!.AbsolutePath.EndsWith("users", StringComparison.Ordinal)
            ? """[{"uniqueName":"user/a","id":"i"}]"""
            : """[{"uniqueName":"group/a","id":"i"}]"""));
        var client = new StorageGridTenantClient(stub.Client(), Grid.Options());
        var token = TestContext.Current.CancellationToken;

        var users = await Assert.ThrowsAsync<StorageGrantsException>(async () => await client.ListUsersAsync(limit: 1).CountAsync(token));
        var groups = await Assert.ThrowsAsync<StorageGrantsException>(async () => await client.ListGroupsAsync(limit: 1).CountAsync(token));

        Assert.Equal(("listUsers", "listGroups"), (users.OperationId, groups.OperationId));
        Assert.Contains("has no URN", users.Message);
        Assert.Equal(1, await client.ListUsersAsync().CountAsync(token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_page_of_nothing_is_refused(int limit)
    {
        var client = new StorageGridTenantClient(new StubHandler(_ => throw new InvalidOperationException()).Client(), Grid.Options());

        Assert.Equal("limit", Assert.Throws<ArgumentOutOfRangeException>(() => client.ListUsersAsync(limit: limit)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => client.ListGroupsAsync(limit: limit));
    }
}
