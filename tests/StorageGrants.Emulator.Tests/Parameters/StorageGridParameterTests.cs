using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Emulator.Tests.StorageGrid;
using Xunit;

namespace StorageGrants.Emulator.Tests.Parameters;

public sealed class StorageGridParameterTests : TenantTest
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_value_of_a_query_parameter_makes_the_emulator_fail(int version)
    {
        await Root.GroupAsync("a");
        List<string> failures = [];
        var sent = 0;
        foreach (var (method, path, names) in OddParameters.InQueries($"storagegrid/tenant-v{version}.openapi.json"))
        {
            foreach (var name in names)
            {
                foreach (var value in OddParameters.Values)
                {
                    var query = path.Replace("{userId}", "u", System.StringComparison.Ordinal) + "?" + name + "=" + value;
                    var reply = await Root.SendAsync(new HttpMethod(method), query, method == "GET" ? null : "{}", Root.Token);
                    sent++;
                    if (reply.StatusCode >= 500 || reply.Json.GetProperty("status").GetString() is not ("success" or "error"))
                        failures.Add($"{method} {query}: {reply.StatusCode} {reply.Text}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(sent > 400, $"{sent} sent");
    }

    [Theory]
    [InlineData("1e1", 10)]
    [InlineData("5e0", 5)]
    [InlineData("11.0", 11)]
    public async Task An_integer_counts_however_it_is_written(string limit, int groups)
    {
        for (var i = 10; i < 21; i++)
            await Root.GroupAsync("g" + i);

        var first = (await Root.GetAsync("org/groups?limit=" + limit)).Status(200).Data.GetArrayLength();

        Assert.Equal(groups, first);
    }
}
