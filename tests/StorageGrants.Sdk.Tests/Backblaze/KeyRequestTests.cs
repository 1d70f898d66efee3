using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Backblaze;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Sdk.Tests.Support;
using Xunit;
using V3 = StorageGrants.Backblaze.V3;

namespace StorageGrants.Sdk.Tests.Backblaze;

/// <summary>What the service certainly refuses is refused before anything is sent.</summary>
public class KeyRequestTests
{
    private static CreateKeyRequest Valid(params OpenEnum<Capability>[] capabilities) => new("acc", capabilities.Length == 0 ? [Capability.ListFiles] : capabilities, "my-key");

    public static TheoryData<string, CreateKeyRequest> Invalid => new()
    {
        { "KeyName has 0 characters", new CreateKeyRequest("acc", [Capability.ListFiles], "") },
        { "KeyName has 101 characters; accepted are 1 to 100", new CreateKeyRequest("acc", [Capability.ListFiles], new string('a', 101)) },
        { "KeyName is 'my key'", new CreateKeyRequest("acc", [Capability.ListFiles], "my key") },
        { "KeyName is 'my_key'", new CreateKeyRequest("acc", [Capability.ListFiles], "my_key") },
        { "KeyName is 'clé'", new CreateKeyRequest("acc", [Capability.ListFiles], "clé") },
        { "Capabilities is empty", new CreateKeyRequest("acc", [], "my-key") },
        { "Capabilities holds an empty name", Valid(new OpenEnum<Capability>("")) },
        { "Capabilities has 'all'", Valid(new OpenEnum<Capability>("all")) },
        { "it is 'readFiles'", Valid(new OpenEnum<Capability>("ReadFiles")) },
        { "ValidDurationInSeconds is 0; accepted are 1 to 86,399,999", Valid().WithValidDurationInSeconds(0) },
        { "ValidDurationInSeconds is -1", Valid().WithValidDurationInSeconds(-1) },
        { "ValidDurationInSeconds is 86400000", Valid().WithValidDurationInSeconds(86_400_000) },
        { "BucketIds is empty", Valid().WithBucketIds(Array.Empty<string>()) },
        { "BucketIds holds a blank id", Valid().WithBucketIds("a", " ") },
        { "BucketIds names 'a' twice", Valid().WithBucketIds("a", "a") },
        { "Capabilities has listKeys, which a key restricted to buckets", Valid(Capability.ListKeys).WithBucketIds("a") },
        { "Capabilities has writeKeys, which a key restricted to buckets", Valid(Capability.WriteKeys).WithBucketIds("a") },
        { "Capabilities has deleteKeys, which a key restricted to buckets or a prefix", Valid(Capability.DeleteKeys).WithNamePrefix("logs/") },
        { "Capabilities has deleteBuckets, which a key restricted to buckets", Valid(Capability.DeleteBuckets).WithBucketIds("a") },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task A_key_that_the_service_refuses_is_not_sent(string expected, CreateKeyRequest request)
    {
        var stub = new StubHandler(_ => throw new InvalidOperationException("sent"));

        var error = await Assert.ThrowsAsync<ArgumentException>(() => new BackblazeClient(stub.Client(), B2.Options()).CreateKeyAsync(request, TestContext.Current.CancellationToken));

        Assert.Contains(expected, error.Message);
        Assert.Equal("request", error.ParamName);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => new BackblazeClient(new StubHandler(_ => throw new InvalidOperationException()).Client(), B2.Options())
            .CreateKeyAsync(new CreateKeyRequest("acc", [], "a b").WithValidDurationInSeconds(0), TestContext.Current.CancellationToken));

        Assert.All(new[] { "KeyName", "Capabilities", "ValidDurationInSeconds" }, name => Assert.Contains(name, error.Message));
    }

    public static TheoryData<CreateKeyRequest> Accepted => new()
    {
        Valid(Capability.WriteKeys, Capability.DeleteBuckets),
        Valid(Capability.WriteBuckets).WithBucketIds("a", "b"),
        Valid(new OpenEnum<Capability>("readFilms")).WithBucketIds("a").WithNamePrefix("logs/"),
        Valid(Capability.DeleteBuckets).WithNamePrefix("logs/"),
        Valid().WithValidDurationInSeconds(1),
        Valid().WithValidDurationInSeconds(86_399_999).WithBucketIds((IReadOnlyList<string>?)null),
        new CreateKeyRequest("acc", [Capability.ListFiles], new string('Z', 100)),
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task What_the_documents_allow_or_clients_were_seen_doing_is_sent(CreateKeyRequest request)
    {
        var stub = B2.Service((_, _) => StubHandler.JsonAnswer("""{"applicationKeyId":"k","applicationKey":"K001s","keyName":"n","capabilities":[],"accountId":"acc","bucketIds":["a"]}"""));

        var created = await new BackblazeClient(stub.Client(), B2.Options()).CreateKeyAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(("k", "K001s", "***"), (created.ApplicationKeyId, created.ApplicationKey.Reveal(), created.ApplicationKey.ToString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task Pages_of_an_impossible_size_are_not_asked_for(long count)
    {
        var http = new StubHandler(_ => throw new InvalidOperationException("sent")).Client();

        var errors = new[]
        {
            await Assert.ThrowsAsync<ArgumentException>(() => new BackblazeClient(http, B2.Options()).ListKeysPageAsync(new ListKeysRequest("a").WithMaxKeyCount(count))),
            await Assert.ThrowsAsync<ArgumentException>(() => new V3.BackblazeV3Client(http, B2.Options()).ListKeysPageAsync(new V3.ListKeysRequest("a").WithMaxKeyCount(count))),
            await Assert.ThrowsAsync<ArgumentException>(() => new BackblazeGroupsClient(http, B2.Options()).ListGroupsPageAsync(new ListGroupsRequest("a").WithMaxGroupCount(count))),
            await Assert.ThrowsAsync<ArgumentException>(() => new BackblazeGroupsClient(http, B2.Options()).ListGroupMembersPageAsync(new ListGroupMembersRequest("a", "g").WithMaxMemberCount(count))),
        };

        Assert.All(errors, error => Assert.Contains("Count is " + count + "; accepted are 1 to 10", error.Message));
    }

    [Fact]
    public async Task Version_3_has_the_same_rules_for_its_one_bucket()
    {
        var client = new V3.BackblazeV3Client(new StubHandler(_ => throw new InvalidOperationException("sent")).Client(), B2.Options());

        var restricted = await Assert.ThrowsAsync<ArgumentException>(() => client.CreateKeyAsync(new V3.CreateKeyRequest("a", [Capability.WriteKeys], "k").WithBucketId("b")));
        var blank = await Assert.ThrowsAsync<ArgumentException>(() => client.CreateKeyAsync(new V3.CreateKeyRequest("a", [Capability.ListFiles], "k").WithBucketId(" ")));

        Assert.Contains("writeKeys", restricted.Message);
        Assert.Contains("BucketId is blank", blank.Message);
    }

    [Fact]
    public async Task Trials_out_of_range_are_not_asked_for()
    {
        var client = new BackblazeGroupsClient(new StubHandler(_ => throw new InvalidOperationException("sent")).Client(), B2.Options());

        foreach (var trial in new[] { new TrialAccountRequest("e@x", 6, 1), new TrialAccountRequest("e@x", 31, 1), new TrialAccountRequest("e@x", 7, 0), new TrialAccountRequest("e@x", 7, 51) })
            Assert.Contains("accepted are", (await Assert.ThrowsAsync<ArgumentException>(() => client.ReserveTrialAccountsAsync([trial]))).Message);
        Assert.Contains("is empty", (await Assert.ThrowsAsync<ArgumentException>(() => client.ReserveTrialAccountsAsync([]))).Message);
    }
}
