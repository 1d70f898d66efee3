using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Policies.Tests.Vectors;
using StorageGrants.Tests.Gateway;
using Xunit;

namespace StorageGrants.Policies.Tests.Gateway;

/// <summary>Random policies and requests: the engine and a running gateway have to answer alike.</summary>
[Collection(TestGatewayCollection.Name)]
public sealed class RandomPolicyTests(TestGateway gateway)
{
    private const int Count = 200;

    [Fact]
    public async Task The_engine_answers_as_the_gateway_does()
    {
        TestGateway.Require();
        var users = new Dictionary<string, GatewayCredential>();
        foreach (var name in new[] { "alice", "bob", "carol" })
            users.Add(name, await gateway.CreateUserAsync(name));

        var cases = new RandomCases(seed: 20260630);
        var answers = new List<(string Gateway, string Engine, string Case)>();
        for (var i = 0; i < Count; i++)
        {
            var bucket = "b" + i.ToString("000", CultureInfo.InvariantCulture);
            var drawn = cases.Next(bucket);
            answers.Add((await AskGatewayAsync(users, bucket, drawn), AskEngine(bucket, drawn), Describe(drawn)));
        }

        var differing = answers.Where(answer => answer.Gateway != answer.Engine).ToList();
        foreach (var group in answers.GroupBy(answer => answer.Gateway).OrderBy(group => group.Key, StringComparer.Ordinal))
            VectorFiles.Report("gateway " + group.Key + ": " + group.Count());
        VectorFiles.Report((Count - differing.Count) + " of " + Count + " agree");
        foreach (var (ofGateway, ofEngine, text) in differing)
            VectorFiles.Report("gateway " + ofGateway + ", engine " + ofEngine + ": " + text);

        Assert.Empty(differing);
        Assert.True(answers.Count(answer => answer.Gateway == "Allow") > Count / 5 && answers.Count(answer => answer.Gateway == "Deny") > Count / 5);
    }

    private async Task<string> AskGatewayAsync(Dictionary<string, GatewayCredential> users, string bucket, RandomCase drawn)
    {
        var owner = users["alice"];
        await ExpectAsync(owner, new GatewayRequest(HttpMethod.Put, "/" + bucket));
        if (drawn.Operation.NeedsObject)
            await ExpectAsync(owner, new GatewayRequest(HttpMethod.Put, "/" + bucket + "/" + drawn.Key) { Body = new byte[] { 1 } });
        var stored = await gateway.SendAsync(
            owner,
            new GatewayRequest(HttpMethod.Put, "/" + bucket) { Query = new Dictionary<string, string> { ["policy"] = "" }, Body = Encoding.UTF8.GetBytes(drawn.Policy) });
        if (stored.Status == 400)
            return "InvalidPolicy";
        Assert.True(stored.IsSuccess, stored.Body);

        var reply = await gateway.SendAsync(
            drawn.Caller is null ? null : users[drawn.Caller],
            new GatewayRequest(drawn.Operation.Method, "/" + bucket + (drawn.Operation.OnObject ? "/" + drawn.Key : ""))
            {
                Query = drawn.Query,
                Headers = drawn.Headers,
                Body = drawn.Operation.Method == HttpMethod.Put ? new byte[] { 2 } : Array.Empty<byte>(),
            });
        Assert.True(reply.IsSuccess || reply.IsDenied, reply.Status + " " + reply.Body + " " + Describe(drawn));
        return reply.IsSuccess ? "Allow" : "Deny";
    }

    private async Task ExpectAsync(GatewayCredential credential, GatewayRequest request)
    {
        var reply = await gateway.SendAsync(credential, request);
        Assert.True(reply.IsSuccess, request.Path + ": " + reply.Status + " " + reply.Body);
    }

    private static string AskEngine(string bucket, RandomCase drawn)
    {
        var policy = PolicyParser.Parse(drawn.Policy);
        if (!PolicyDialect.CephRgw16.IsAccepted(policy, PolicyKind.Resource))
            return "InvalidPolicy";
        var context = RequestContext.Empty
            .With("aws:CurrentTime", DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .With("aws:EpochTime", DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        foreach (var (key, value) in drawn.Context)
            context = context.With(key, value);
        var request = new PolicyRequest(
            drawn.Caller is null ? RequestPrincipal.Anonymous : RequestPrincipal.User("", drawn.Caller),
            drawn.Operation.Action,
            "arn:aws:s3:::" + bucket + (drawn.Operation.OnObject ? "/" + drawn.Key : ""),
            context)
        {
            Operation = drawn.Operation.Name,
            IsOwner = drawn.Caller == "alice",
        };
        return CompiledPolicies.Compile(PolicyDialect.CephRgw16, resource: new[] { policy.Document! }).Evaluate(request).Effect.ToString();
    }

    private static string Describe(RandomCase drawn) =>
        (drawn.Caller ?? "anonymous") + " " + drawn.Operation.Name + " " + drawn.Key + " " + string.Join(", ", drawn.Context) + " " + drawn.Policy;
}
