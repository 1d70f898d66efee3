using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Backblaze;

/// <summary>The Partner API: several secrets in one answer, ids in two forms, members in pages.</summary>
public class GroupTests
{
    private static readonly TrialAccountRequest[] s_trials = [new("a@x", 7, 1), new("b@x", 7, 1), new("c@x", 7, 1)];

    public static TheoryData<string, string[]> OddAnswers => new()
    {
        { """[{"accountId":"a1","applicationKeyId":"k1","applicationKey":"K001one"},{"accountId":5,"applicationKeyId":"k2","applicationKey":"K001two"},{"accountId":"a3","applicationKeyId":"k3","applicationKey":"K001three"}]""", ["K001one", "K001two", "K001three"] },
        { """[{"accountId":"a1","applicationKeyId":"k1","applicationKey":"K001one"},{"accountId":"a2","applicationKeyId":"k2"},{"accountId":"a3","applicationKeyId":"k3","applicationKey":""}]""", ["K001one"] },
        { """[{"accountId":"a1","applicationKeyId":"k1","applicationKey":""},{"accountId":"a3","applicationKeyId":"k3","applicationKey":"K001three"}]""", ["K001three"] },
        { """[{"accountId":"a1","applicationKeyId":"k1","applicationKey":"K001one"},{"accountId":"a2","applicationKeyId":"k2","applicationKey":"K001two"},{"acc""", ["K001one", "K001two"] },
        { """{"accounts":[{"accountId":"a1","applicationKeyId":"k1","applicationKey":"K001one"}]}""", [] },
    };

    [Theory]
    [MemberData(nameof(OddAnswers))]
    public async Task No_secret_of_several_is_lost_in_an_odd_answer(string answer, string[] secrets)
    {
        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => Client(answer).ReserveTrialAccountsAsync(s_trials, TestContext.Current.CancellationToken));

        Assert.Equal(secrets, error.Secrets.Select(secret => secret.Reveal()));
        Assert.Equal(secrets.FirstOrDefault(), error.Secret?.Reveal());
        Assert.Equal(answer, error.Answer!.Reveal());
        Assert.DoesNotContain("K001", error.ToString() + JsonSerializer.Serialize(error.Answer) + JsonSerializer.Serialize(error.Secrets));
        if (secrets.Length > 1) Assert.Contains($"The {secrets.Length} secrets that could be read are in this exception's Secrets property", error.Message);
    }

    [Fact]
    public async Task Secrets_beside_an_error_are_kept()
    {
        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => Client("""{"status":500,"code":"internal_error","message":"oops","applicationKey":"K001one"}""")
            .CreateGroupMemberAsync(new CreateGroupMemberRequest("a", "g", "e@x"), TestContext.Current.CancellationToken));

        Assert.Equal("K001one", error.Secret!.Reveal());
        Assert.DoesNotContain("K001one", error.ToString());
    }

    [Theory]
    [InlineData("\"17\"", "17")]
    [InlineData("17", "17")]
    [InlineData("9007199254740993", "9007199254740993")]
    public async Task The_id_of_a_group_is_a_text_however_it_is_written(string id, string expected)
    {
        var stub = B2.Service((request, _) => StubHandler.JsonAnswer(request.RequestUri!.AbsolutePath.EndsWith("b2_list_groups", StringComparison.Ordinal)
            ? (request.Content!.ReadAsStringAsync().Result.Contains("startGroupId", StringComparison.Ordinal) ? $$$"""{"groups":[],"nextGroupId":null}""" : $$$"""{"groups":[{"groupId":{{{id}}},"groupName":"n"}],"nextGroupId":{{{id}}}}""")
            : $$$"""[{"applicationKeyId":"k","applicationKey":"K001one","groupMember":{"accountId":"a","email":"e","groupId":{{{id}}}}}]"""));
        var client = new BackblazeGroupsClient(stub.Client(), B2.Options());
        var token = TestContext.Current.CancellationToken;

        Assert.Equal(expected, (await client.ListGroupsAsync(new ListGroupsRequest("a")).SingleAsync(token)).GroupId);
        Assert.Equal(expected, Assert.Single(await client.CreateGroupMemberAsync(new CreateGroupMemberRequest("a", expected, "e@x"), token)).GroupMember.GroupId);

        Assert.Contains($"\"startGroupId\":\"{expected}\"", stub.Requests.Single(request => request.Body?.Contains("startGroupId", StringComparison.Ordinal) == true).Body);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    public async Task Nothing_else_is_the_id_of_a_group(string id)
    {
        var error = await Assert.ThrowsAsync<UnreadableResponseException>(() => Client($$$"""{"groups":[{"groupId":{{{id}}}}]}""").ListGroupsPageAsync(new ListGroupsRequest("a"), TestContext.Current.CancellationToken));

        Assert.Contains("Group.groupId: expected a string", error.Message);
    }

    [Fact]
    public async Task Members_are_listed_to_the_last_page()
    {
        var pages = new Queue<string>([Page("\"c@x\"", "a@x", "b@x"), Page("\"d@x\"", "c@x"), Page("null", "d@x")]);
        var stub = B2.Service((_, _) => StubHandler.JsonAnswer(pages.Dequeue()));

        var emails = await new BackblazeGroupsClient(stub.Client(), B2.Options()).ListGroupMembersAsync(new ListGroupMembersRequest("a", "17").WithMaxMemberCount(2)).Select(member => member.Email).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["a@x", "b@x", "c@x", "d@x"], emails);
        Assert.Equal(
            [null, "c@x", "d@x"],
            stub.Requests.Skip(1).Select(request => JsonDocument.Parse(request.Body!).RootElement.TryGetProperty("startEmail", out var start) ? start.GetString() : null));
    }

    [Fact]
    public async Task Pages_that_go_on_at_different_places_are_an_error()
    {
        var client = Client("[" + Page("\"b@x\"", "a@x").Trim('[', ']') + "," + Page("\"c@x\"", "b@x").Trim('[', ']') + "]");

        var error = await Assert.ThrowsAsync<StorageGrantsException>(async () => await client.ListGroupMembersAsync(new ListGroupMembersRequest("a", "17")).CountAsync(TestContext.Current.CancellationToken));

        Assert.Contains("different places", error.Message);
        Assert.Throws<ArgumentNullException>(() => client.ListGroupMembersAsync(null!));
    }

    private static string Page(string next, params string[] emails) =>
        $$$"""[{"groupId":17,"groupName":"n","nextEmail":{{{next}}},"groupMembers":[{{{string.Join(',', emails.Select(Member))}}}]}]""";

    private static string Member(string email) => $$"""{"accountId":"m","email":"{{email}}"}""";

    private static BackblazeGroupsClient Client(string answer) => new(B2.Service((_, _) => StubHandler.JsonAnswer(answer)).Client(), B2.Options());
}
