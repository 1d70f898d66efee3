using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.RadosGateway;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.RadosGateway;

/// <summary>What goes over the wire, and what does not leave the machine.</summary>
public class WireTests
{
    public static TheoryData<string, Func<RadosGatewayAdminClient, Task>, string> Calls => new()
    {
        { "GET /admin/user?uid=alice", client => client.GetUserAsync("alice"), Rgw.User },
        { "GET /admin/user?list&max-entries=2", client => client.ListUsersPageAsync(maxEntries: 2), """{"keys":["alice"],"truncated":false,"count":1}""" },
        { "PUT /admin/user?uid=alice&display-name=Alice%20A.&max-buckets=0", client => client.CreateUserAsync("alice", "Alice A.", maxBuckets: 0), Rgw.User },
        { "POST /admin/user?uid=alice&suspended=true", client => client.ModifyUserAsync("alice", suspended: true), Rgw.User },
        { "DELETE /admin/user?uid=alice&purge-data=true", client => client.RemoveUserAsync("alice", purgeData: true), "" },
        { "PUT /admin/user?uid=alice&subuser=reader&access=readwrite", client => client.CreateSubUserAsync("alice", "reader", SubUserAccess.ReadWrite), "[]" },
        { "POST /admin/user?uid=alice&subuser=reader&access=full", client => client.ModifySubUserAsync("alice", "reader", SubUserAccess.Full), "[]" },
        { "DELETE /admin/user?uid=alice&subuser=reader", client => client.RemoveSubUserAsync("alice", "reader"), "" },
        { "PUT /admin/user?key&uid=alice&subuser=reader&key-type=s3", client => client.CreateKeyAsync("alice", "reader", KeyType.S3), "[]" },
        { "DELETE /admin/user?key&uid=alice&access-key=AK1", client => client.RemoveKeyAsync("alice", "AK1"), "" },
        { "PUT /admin/user?caps&uid=alice&user-caps=users%3Dread%3Bbuckets%3D%2A", client => client.AddCapsAsync("alice", "users=read;buckets=*"), "[]" },
        { "DELETE /admin/user?caps&uid=alice&user-caps=users%3Dread", client => client.RemoveCapsAsync("alice", "users=read"), "[]" },
        { "GET /admin/user?quota&uid=alice", client => client.GetQuotasAsync("alice"), """{"bucket_quota":{"enabled":false},"user_quota":{"enabled":true,"max_size":1024,"max_objects":-1}}""" },
        { "PUT /admin/user?quota&uid=alice&quota-type=bucket&enabled=true&max-size-kb=10", client => client.SetQuotaAsync("alice", QuotaType.Bucket, true, maxSizeKb: 10), "" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_is_one_request_without_a_body(string expected, Func<RadosGatewayAdminClient, Task> call, string answer)
    {
        var stub = new StubHandler(_ => StubHandler.JsonAnswer(answer));

        await call(Rgw.Client(stub));

        var sent = Assert.Single(stub.Requests);
        Assert.Equal((expected, null, "rgw.example:8443"), (sent.Method + " " + sent.Uri.PathAndQuery, sent.Body, sent.Uri.Authority));
        Assert.DoesNotContain("adm1n-c4nary", sent.Uri.AbsoluteUri + string.Join(",", sent.Headers.Values));
    }

    [Fact]
    public async Task Sub_users_come_with_the_level_their_answers_spell_otherwise()
    {
        var user = await Rgw.Client(StubHandler.Json(Rgw.User)).GetUserAsync("alice", TestContext.Current.CancellationToken);

        Assert.Equal([SubUserLevel.Read, null], user.SubUsers!.Select(sub => sub.Permissions.ToLevel()));
        Assert.Equal("read, write-acp", user.SubUsers![1].Permissions.WireText);
        Assert.Equal(("alice:reader", "AK1", "s3cretone"), (user.Keys![0].User, user.Keys[0].AccessKey, user.Keys[0].SecretKey.Reveal()));
    }

    [Theory]
    [InlineData(SubUserLevel.None, null, "<none>")]
    [InlineData(SubUserLevel.Read, "read", "read")]
    [InlineData(SubUserLevel.Write, "write", "write")]
    [InlineData(SubUserLevel.ReadWrite, "readwrite", "read-write")]
    [InlineData(SubUserLevel.Full, "full", "full-control")]
    public void A_level_has_one_spelling_in_requests_and_another_in_answers(SubUserLevel level, string? request, string answer)
    {
        Assert.Equal(request, level.ToAccess() is { } access ? ((OpenEnum<SubUserAccess>)access).WireText : null);
        Assert.Equal(level, new OpenEnum<SubUserPermissions>(answer).ToLevel());
    }

    [Fact]
    public void The_spelling_of_an_answer_is_none_of_a_request()
    {
        Assert.False(new OpenEnum<SubUserAccess>("read-write").IsKnown);
        Assert.False(new OpenEnum<SubUserPermissions>("full").IsKnown);
        Assert.Throws<ArgumentOutOfRangeException>(() => ((SubUserLevel)99).ToAccess());
    }

    [Theory]
    [InlineData("alice:reader", "it stands without its user: 'reader'")]
    [InlineData("bob:", "it stands without its user: ''")]
    [InlineData(" ", "is blank")]
    [InlineData("", "is blank")]
    public async Task A_sub_user_named_with_its_user_is_refused_before_sending(string name, string expected)
    {
        var stub = StubHandler.Json("[]");
        var client = Rgw.Client(stub);

        foreach (var call in new Func<Task>[]
        {
            () => client.CreateSubUserAsync("alice", name), () => client.ModifySubUserAsync("alice", name, SubUserAccess.Read),
            () => client.RemoveSubUserAsync("alice", name), () => client.CreateKeyAsync("alice", name, KeyType.S3),
        })
            Assert.Contains(expected, (await Assert.ThrowsAsync<ArgumentException>(call)).Message);

        Assert.Empty(stub.Requests);
    }

    [Theory]
    [InlineData("users=fly", "The cap 'users=fly' is not of the form type=perm")]
    [InlineData("users", "The cap 'users' is not of the form")]
    [InlineData("=read", "The cap '=read' is not of the form")]
    [InlineData("users=read,buckets=read", "The cap 'users=read,buckets=read' is not of the form")]
    [InlineData("users=read;buckets=<none>", "The cap 'buckets=<none>' is not of the form")]
    [InlineData("users=read;", "The cap '' is not of the form")]
    [InlineData("", "The cap '' is not of the form")]
    public async Task A_cap_that_would_become_none_is_refused_before_sending(string caps, string expected)
    {
        var stub = StubHandler.Json("[]");
        Assert.Contains(expected, (await Assert.ThrowsAsync<ArgumentException>(() => Rgw.Client(stub).AddCapsAsync("alice", caps))).Message);
        Assert.Empty(stub.Requests);
    }

    [Theory]
    [InlineData("users=*")]
    [InlineData("users=read, write;buckets=write")]
    public async Task Caps_as_the_gateway_takes_them_are_sent(string caps)
    {
        var stub = StubHandler.Json("[]");
        await Rgw.Client(stub).AddCapsAsync("alice", caps);
        Assert.Contains(Uri.EscapeDataString(caps), Assert.Single(stub.Requests).Uri.Query);
    }

    [Fact]
    public async Task A_page_of_nobody_and_a_blank_id_are_refused_before_sending()
    {
        var stub = StubHandler.Json("""{"keys":[],"truncated":true,"marker":"m"}""");
        var client = Rgw.Client(stub);

        await Assert.ThrowsAsync<ArgumentException>(() => client.ListUsersAsync(0).ToListAsync(TestContext.Current.CancellationToken).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetUserAsync(" ", TestContext.Current.CancellationToken));
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task A_sub_user_with_key_is_found_among_the_others()
    {
        var answers = new System.Collections.Generic.Queue<string>(
        [
            """{"user_id":"alice","subusers":[{"id":"alice:other","permissions":"read"}],"keys":[{"user":"alice:other","access_key":"A0","secret_key":"s0"},{"user":"alice:reader","access_key":"AX","secret_key":"sx"}]}""", "[]",
            """{"user_id":"alice","keys":[{"user":"alice:reader","access_key":"AX","secret_key":"sx"},{"user":"alice","access_key":"A1","secret_key":"s1"},{"user":"alice:reader","access_key":"A2","secret_key":"s2"}]}""",
        ]);
        var stub = new StubHandler(_ => StubHandler.JsonAnswer(answers.Dequeue()));

        var key = await Rgw.Client(stub).CreateSubUserWithKeyAsync("alice", "reader", SubUserLevel.Read, TestContext.Current.CancellationToken);

        Assert.Equal("A2", key.AccessKey);
        Assert.Equal("/admin/user?uid=alice&subuser=reader&access=read&key-type=s3&gen-access-key=true&generate-secret=true", stub.Requests.ElementAt(1).Uri.PathAndQuery);
    }

    [Fact]
    public async Task A_sub_user_that_exists_is_not_made_again()
    {
        var stub = StubHandler.Json(Rgw.User);
        var error = await Assert.ThrowsAsync<StorageGrantsException>(() => Rgw.Client(stub).CreateSubUserWithKeyAsync("alice", "reader", SubUserLevel.Full, TestContext.Current.CancellationToken));
        Assert.Contains("'alice:reader' exists already, with the permissions read", error.Message);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task Listing_goes_on_until_an_answer_names_no_further_page()
    {
        var answers = new System.Collections.Generic.Queue<string>(
        [
            """{"truncated":true,"keys":["a","b"],"count":2,"marker":"default.user.1 =/&"}""", """{"truncated":false,"keys":["c"],"count":1}""",
        ]);
        var stub = new StubHandler(_ => StubHandler.JsonAnswer(answers.Dequeue()));

        Assert.Equal(["a", "b", "c"], await Rgw.Client(stub).ListUsersAsync(2).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            ["/admin/user?list&max-entries=2", "/admin/user?list&marker=default.user.1%20%3D%2F%26&max-entries=2"],
            stub.Requests.Select(request => request.Uri.PathAndQuery));
    }

    [Fact]
    public async Task The_entry_can_be_another_one()
    {
        var options = Rgw.Options();
        options.AdminEntry = "ops-1";
        var stub = StubHandler.Json(Rgw.User);

        await Rgw.Client(stub, options).GetUserAsync("a", TestContext.Current.CancellationToken);

        Assert.Equal("/ops-1/user?uid=a", Assert.Single(stub.Requests).Uri.PathAndQuery);
    }

    [Fact]
    public async Task A_redirect_is_refused()
    {
        var stub = new StubHandler(_ => new HttpResponseMessage(System.Net.HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://elsewhere.example/") } });

        await Assert.ThrowsAsync<RedirectRefusedException>(() => Rgw.Client(stub).GetUserAsync("a", TestContext.Current.CancellationToken));
    }
}
