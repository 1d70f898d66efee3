using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Emulator.Tests.TigrisOrganizations;
using Xunit;

namespace StorageGrants.Emulator.Tests.Parameters;

/// <summary>The fields of the forms; the calls with JSON have no parameters.</summary>
public sealed class OrganizationsParameterTests : OrganizationsTest
{
    [Fact]
    public async Task No_value_of_a_field_makes_the_emulator_fail()
    {
        await Owner.CreateKeyAsync("[]");
        Dictionary<string, string> good = new()
        {
            ["PolicyName"] = "p", ["Description"] = "d", ["ReqUUID"] = "r", ["PolicyDocument"] = "%7B%7D", ["PolicyArn"] = "arn:p", ["UserName"] = "tid_1", ["AccessKeyId"] = "tid_1", ["Version"] = "2010-05-08",
        };
        List<string> failures = [];
        var sent = 0;
        foreach (var (path, names, required) in OddParameters.InBodies("tigris/organizations.openapi.json", "application/x-www-form-urlencoded"))
        {
            var action = path == "/?Detailed" ? "ListAccessKeys" : path["/?Action=".Length..];
            foreach (var name in names)
            {
                var others = string.Concat(required.Where(other => other != name).Select(other => "&" + other + "=" + (other == "Action" ? action : good.GetValueOrDefault(other, "x"))));
                foreach (var value in OddParameters.Values)
                {
                    var form = name + "=" + value + others;
                    var reply = await Owner.SendAsync(HttpMethod.Post, path, "application/x-www-form-urlencoded", form);
                    sent++;
                    if ((int)reply.Status >= 500)
                        failures.Add($"{path} {form}: {reply.Status} {reply.Text}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(sent > 400, $"{sent} sent");
    }
}
