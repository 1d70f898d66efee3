using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Emulator.Tests.Backblaze;
using Xunit;

namespace StorageGrants.Emulator.Tests.Parameters;

/// <summary>Each operation can be called with its members in the query.</summary>
public sealed class BackblazeParameterTests : BackblazeTest
{
    [Theory]
    [InlineData("backblaze/native-v3.openapi.json")]
    [InlineData("backblaze/native-v4.openapi.json")]
    [InlineData("backblaze/groups.openapi.json")]
    public async Task No_value_of_a_query_parameter_makes_the_emulator_fail(string file)
    {
        var bucket = await Master.CreateBucketAsync("a-bucket");
        Dictionary<string, string> good = new()
        {
            ["accountId"] = Emulator.AccountId, ["adminAccountId"] = Emulator.AccountId, ["groupId"] = "1", ["bucketId"] = bucket, ["bucketName"] = "another-bucket", ["bucketType"] = "allPrivate",
            ["memberEmail"] = "a@example.org", ["memberAccountId"] = "member000001", ["keyName"] = "k", ["applicationKeyId"] = "none",
        };
        List<string> failures = [];
        var sent = 0;
        foreach (var (path, names, required) in OddParameters.InBodies(file, "application/json"))
        {
            foreach (var name in names)
            {
                var others = string.Concat(required.Where(other => other != name && good.ContainsKey(other)).Select(other => "&" + other + "=" + good[other]));
                foreach (var value in OddParameters.Values)
                {
                    var query = path["/b2api/".Length..] + "?" + name + "=" + value + others;
                    var reply = await Master.SendAsync(HttpMethod.Get, query, null, Master.Token);
                    sent++;
                    if ((int)reply.Status >= 500 || reply.Text.Length == 0)
                        failures.Add($"{query}: {reply.Status} {reply.Text}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(sent > 400, $"{sent} sent");
    }
}
