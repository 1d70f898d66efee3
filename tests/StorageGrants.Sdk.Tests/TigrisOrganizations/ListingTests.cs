using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris.Organizations;
using Xunit;

namespace StorageGrants.Sdk.Tests.TigrisOrganizations;

/// <summary>The three listings: a page says whether there are more, and the marker where.</summary>
public class ListingTests
{
    public static TheoryData<string> Listings => ["keys", "policies", "attached"];

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task A_marker_that_is_left_over_ends_the_listing(string listing)
    {
        var (stub, read) = Service(listing, ("true", "\"m\""), ("false", "\"left over\""));

        Assert.Equal(["item1", "item2"], await read());

        Assert.Equal([false, true], stub.Requests.Select(request => request.Body!.Contains("Marker=m", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task More_items_without_a_place_to_go_on_are_an_error(string listing)
    {
        foreach (var marker in new[] { "\"\"", "null" })
        {
            var (_, read) = Service(listing, ("true", "\"m\""), ("true", marker));

            var error = await Assert.ThrowsAsync<StorageGrantsException>(read);

            Assert.Contains("is truncated and has no Marker", error.Message);
            Assert.NotNull(error.OperationId);
        }
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task Markers_that_go_in_a_circle_are_an_error(string listing)
    {
        var (stub, read) = Service(listing, ("true", "\"a\""), ("true", "\"b\""), ("true", "\"c\""), ("true", "\"a\""));

        Assert.Contains("would never end", (await Assert.ThrowsAsync<StorageGrantsException>(read)).Message);

        Assert.Equal(4, stub.Requests.Count);
    }

    [Theory]
    [InlineData("\"yesterday\"", "yesterday")]
    [InlineData("\"2026-01-01T00:00:00Z\"", "2026-01-01T00:00:00Z")]
    [InlineData("1767225600", "1767225600")]
    [InlineData("null", null)]
    public async Task A_date_in_any_form_does_not_cost_the_answer(string date, string? expected)
    {
        var stub = new StubHandler(request => StubHandler.JsonAnswer(request.RequestUri!.AbsoluteUri switch
        {
            var uri when uri.Contains("Detailed", StringComparison.Ordinal) => $$$"""{"Keys":[{"access_key_id":"tid_1","created_at":{{{date}}}}],"IsTruncated":false}""",
            var uri when uri.Contains("get-org", StringComparison.Ordinal) => $$$"""{"invitations":[{"id":"i","valid_until":{{{date}}}}]}""",
            var uri when uri.Contains("teams", StringComparison.Ordinal) => $$$"""{"result":{"teams":[{"id":"t","created_at":{{{date}}},"updated_at":{{{date}}}}]}}""",
            var uri when uri.Contains("ListPolicies", StringComparison.Ordinal) => $$$"""{"ListPoliciesResult":{"Policies":[{"Arn":"a","PolicyName":"p","CreateDate":{{{date}}},"UpdateDate":{{{date}}} }] } }""",
            _ => $$$"""{"CreateAccessKeyResult":{"AccessKey":{"AccessKeyId":"tid_2","SecretAccessKey":"tsec_2","CreateDate":{{{date}}} } } }""",
        }));
        var client = SelfServe.Client(stub);
        var token = TestContext.Current.CancellationToken;

        Assert.Equal(expected, (await client.ListAccessKeysAsync(new ListAccessKeysRequest()).SingleAsync(token)).CreatedAt);
        Assert.Equal(expected, Assert.Single((await client.ListMembersAsync(token)).Invitations!).ValidUntil);
        Assert.Equal(expected, Assert.Single((await client.ListTeamsAsync(token)).Result.Teams!).UpdatedAt);
        Assert.Equal(expected, (await client.ListPoliciesAsync().SingleAsync(token)).UpdateDate);
        Assert.Equal(expected, (await client.CreateAccessKeyAsync(new CreateAccessKeyRequest("n"), token)).Result.AccessKey.CreateDate);
    }

    private static (StubHandler Stub, Func<Task<List<string>>> Read) Service(string listing, params (string IsTruncated, string Marker)[] pages)
    {
        var sent = 0;
        var stub = new StubHandler(_ =>
        {
            var (isTruncated, marker) = pages[sent++];
            var end = $"\"IsTruncated\":{isTruncated},\"Marker\":{marker}";
            return StubHandler.JsonAnswer(listing switch
            {
                "keys" => $$$"""{"Keys":[{"access_key_id":"item{{{sent}}}"}],{{{end}}}}""",
                "policies" => $$$"""{"ListPoliciesResult":{"Policies":[{"Arn":"a","PolicyName":"item{{{sent}}}"}],{{{end}}}}}""",
                _ => $$$"""{"ListUserPoliciesResult":{"PolicyNames":["item{{{sent}}}"],{{{end}}}}}""",
            });
        });
        var client = SelfServe.Client(stub);
        return (stub, () => (listing switch
        {
            "keys" => client.ListAccessKeysAsync(new ListAccessKeysRequest()).Select(key => key.AccessKeyId),
            "policies" => client.ListPoliciesAsync().Select(policy => policy.PolicyName),
            _ => client.ListAttachedPoliciesAsync(new ListUserPoliciesRequest("tid_1")),
        }).ToListAsync(TestContext.Current.CancellationToken).AsTask());
    }
}
