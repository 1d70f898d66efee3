using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Parameters;

public sealed class TigrisParameterTests : EmulatorTest
{
    [Fact]
    public async Task No_value_of_a_query_parameter_makes_the_emulator_fail()
    {
        List<string> failures = [];
        var sent = 0;
        foreach (var (method, path, names) in OddParameters.InQueries("tigris/partner.openapi.json"))
        {
            var place = path.Replace("/v1/providers/{provider_id}/", "", StringComparison.Ordinal).Replace("{org_id}", Client.Organization, StringComparison.Ordinal).Replace("{bucket_name}", "none", StringComparison.Ordinal);
            foreach (var name in names)
            {
                var others = string.Concat(names.Where(other => other != name && other is "starting_on" or "ending_before").Where(other => other != name).Select(other => "&" + other + "=2026-0" + (other == "starting_on" ? 1 : 2) + "-01T00:00:00Z"));
                foreach (var value in OddParameters.Values)
                {
                    var query = Client.ProviderUrl(place + "?" + name + "=" + value + others);
                    var reply = await Client.SendAsync(Client.Signed(new HttpMethod(method), query, null));
                    sent++;
                    if ((int)reply.Status >= 500 || reply.Text.Length == 0)
                        failures.Add($"{method} {query}: {reply.Status} {reply.Text}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(sent > 400, $"{sent} sent");
    }

    [Theory]
    [InlineData("1e27")]
    [InlineData("-1e27")]
    [InlineData("9223372036854775808")]
    public async Task A_quota_beyond_64_bits_does_not_make_the_emulator_fail(string bytes)
    {
        var reply = await Client.PutAsync("", $$$"""{"user_id":"owner","user_role":"Admin","org_quota":{"limit_bytes":{{{bytes}}}}}""");

        Assert.True((int)reply.Status < 500, reply.Text);
    }
}
