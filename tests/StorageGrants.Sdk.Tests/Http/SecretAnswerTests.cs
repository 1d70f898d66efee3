using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Backblaze;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Sdk.Tests.TigrisOrganizations;
using StorageGrants.StorageGrid;
using StorageGrants.Tigris;
using Xunit;
using Organizations = StorageGrants.Tigris.Organizations;
using V3 = StorageGrants.Backblaze.V3;

namespace StorageGrants.Sdk.Tests.Http;

/// <summary>What a service answers to a call that hands out a secret is in no text of an error, however odd the answer is.</summary>
public class SecretAnswerTests
{
    private const string Canary = "N3WSEC-c4nary";

    private static readonly Dictionary<string, Func<Service, Task>> s_calls = new(StringComparer.Ordinal)
    {
        ["grid sign-in"] = service => new StorageGridTenantClient(service.All.Client(), Grid.Options()).GetRootUserAsync(),
        ["grid authorize"] = service => new StorageGridTenantClient(service.All.Client(), Grid.Options()).AuthorizeAsync(new AuthorizeRequest("1", "u", new Secret("p"))),
        ["grid own key"] = service => new StorageGridTenantClient(service.Grid.Client(), Grid.Options()).CreateOwnS3AccessKeyAsync(new CreateS3AccessKeyRequest()),
        ["grid user key"] = service => new StorageGridTenantClient(service.Grid.Client(), Grid.Options()).CreateUserS3AccessKeyAsync("1", new CreateS3AccessKeyRequest()),
        ["b2 authorize"] = service => new BackblazeClient(service.All.Client(), B2.Options()).GetAccountIdAsync(),
        ["b2 v3 authorize"] = service => new V3.BackblazeV3Client(service.All.Client(), B2.Options()).GetAccountIdAsync(),
        ["b2 key"] = service => new BackblazeClient(service.B2.Client(), B2.Options()).CreateKeyAsync(new CreateKeyRequest("acc", [Capability.ListKeys], "n")),
        ["b2 group authorize"] = service => new BackblazeGroupsClient(service.All.Client(), B2.Options()).ListGroupsPageAsync(new ListGroupsRequest("acc")),
        ["rgw key"] = service => Rgw.Client(service.All).CreateKeyAsync("bob"),
        ["rgw user"] = service => Rgw.Client(service.All).GetUserAsync("bob"),
        ["partner key"] = service => new TigrisPartnerClient(service.All.Client(), Partner.Options()).CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u")),
        ["partner rotation"] = service => new TigrisPartnerClient(service.All.Client(), Partner.Options()).RotateAccessKeyAsync("o", new RotateAccessKeyRequest("u", "tid_1")),
        ["self-serve rotation"] = service => SelfServe.Client(service.All).RotateAccessKeyAsync(new Organizations.RotateAccessKeyRequest("tid_1")),
    };

    private static readonly string[] s_names = ["secretAccessKey", "SecretAccessKey", "secret_key", "new_secret", "applicationKey", "authorizationToken", "data"];

    private static readonly Func<string, string>[] s_answers =
    [
        _ => Canary,
        name => name + " " + Canary,
        name => name + "=" + Canary,
        name => $"<r><{name} x='1'>{Canary}</{name}></r>",
        name => $"<a:{name}>{Canary}</a:{name}>",
        name => $"<{name} xmlns='u'>{Canary}</{name}>",
        name => $"<k {name}='{Canary}'/>",
        _ => $"<html><b>{Canary}</b></html>",
        name => $$"""cb({"{{name}}":"{{Canary}}"})""",
        name => $$"""{"{{name}}":["{{Canary}}"],"{{Canary}}":"x" """,
        name => $$"""[{"{{name}}":{{Canary}}},5]""",
        _ => $"\"{Canary}\"",
    ];

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_answer_that_cannot_be_read_is_not_quoted(string call)
    {
        var search = new CanarySearch();
        foreach (var answer in s_answers.SelectMany(form => s_names.Select(form)).Distinct())
        {
            var error = await FailAsync(call, new Service(answer, HttpStatusCode.OK));
            search.ShowFailure(error);
            var unreadable = Assert.IsType<UnreadableResponseException>(error is OnceOnlySecretException ? error.InnerException : error);
            Assert.Equal(("", answer), (unreadable.Excerpt, unreadable.Answer?.Reveal()));
            Assert.Contains("not shown, because it can hold a secret", error.Message);
            if (error is OnceOnlySecretException onceOnly) Assert.Equal(answer, onceOnly.Answer?.Reveal());
        }

        search.AssertNowhere([Canary]);
    }

    [Theory]
    [InlineData("grid own key", "secretAccessKey")]
    [InlineData("grid authorize", "data")]
    [InlineData("b2 key", "applicationKey")]
    [InlineData("b2 authorize", "authorizationToken")]
    [InlineData("rgw key", "secret_key")]
    [InlineData("partner rotation", "new_secret")]
    [InlineData("self-serve rotation", "new_secret")]
    public async Task An_error_is_quoted_without_the_elements_and_attributes_of_secrets(string call, string name)
    {
        string[] bodies =
        [
            $"<e>seen<{name}>{Canary}</{name}></e>", $"<e>seen<a:{name} x='>'>{Canary}</a:{name}></e>", $"<e>seen<{name.ToUpperInvariant()}\n x=1>{Canary}</{name}></e>",
            $"<e>seen<{name}><![CDATA[{Canary}]]><b>{Canary}</b></{name}></e>", $"<e>seen<k a:{name} = \"{Canary}\"/></e>", $"<e>seen<k {name}={Canary}></e>",
            $"<e>seen<{name} value='{Canary}'/>", $"<e>seen<{name}>{Canary}", $"<e>seen<{name} x='{Canary}", $$"""{"seen":1,"deep":[{"{{name}}":"{{Canary}}"}]}""",
        ];
        var search = new CanarySearch();
        foreach (var body in bodies)
        {
            var error = await FailAsync(call, new Service(body, HttpStatusCode.BadRequest));
            search.ShowFailure(error);
            Assert.Contains("seen", error.Message);
        }

        search.AssertNowhere([Canary]);
    }

    [Fact]
    public async Task An_error_with_success_as_its_status_does_not_quote_the_token_it_brings()
    {
        var error = await FailAsync("grid authorize", new Service($$"""{"status":"error","data":"{{Canary}}"}""", HttpStatusCode.OK));

        Assert.IsType<StorageGridException>(error);
        Assert.DoesNotContain(Canary, error.ToString());
    }

    [Fact]
    public async Task Other_elements_stay_as_they_came()
    {
        const string Body = "<e a='1' b = \"x>y\" c=2><!-- n --><k/>1 < 2 <secret_keys>seen</secret_keys></e>";

        var error = await FailAsync("rgw key", new Service(Body, HttpStatusCode.BadRequest));

        Assert.Contains(Body, error.Message);
    }

    private static async Task<StorageGrantsException> FailAsync(string call, Service service) =>
        await Assert.ThrowsAnyAsync<StorageGrantsException>(() => s_calls[call](service));

    private sealed class Service(string body, HttpStatusCode status)
    {
        /// <summary>Answers everything so.</summary>
        public StubHandler All => new(_ => Answer());

        public StubHandler Grid => Support.Grid.Service((_, _) => Answer());

        public StubHandler B2 => Support.B2.Service((_, _) => Answer());

        private HttpResponseMessage Answer() => new(status) { Content = new StringContent(body, Encoding.UTF8, "text/plain") };
    }
}
