using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;
using StorageGrants.Tests.Gateway;
using Xunit;

namespace StorageGrants.Policies.Tests.Gateway;

/// <summary>Levels of sub-users on a running gateway, where no policy speaks of them.</summary>
[Collection(TestGatewayCollection.Name)]
public sealed class SubUserTests(TestGateway gateway)
{
    [Fact]
    public async Task A_level_without_a_policy_is_the_base_access()
    {
        TestGateway.Require();
        var owner = await gateway.CreateUserAsync("levels");
        Assert.True((await gateway.SendAsync(owner, new GatewayRequest(HttpMethod.Put, "/levels"))).IsSuccess);
        Assert.True((await gateway.SendAsync(owner, new GatewayRequest(HttpMethod.Put, "/levels/a") { Body = new byte[] { 1 } })).IsSuccess);
        var policies = CompiledPolicies.Compile(PolicyDialect.CephRgw16);
        foreach (var level in new[] { "none", "read", "write", "readwrite", "full" })
        {
            var user = await gateway.CreateSubUserAsync("levels", level, level == "none" ? null : level);
            foreach (var (operation, method) in new[] { ("GetObject", HttpMethod.Get), ("PutObject", HttpMethod.Put), ("DeleteObject", HttpMethod.Delete) })
            {
                var key = operation == "DeleteObject" ? "/levels/none" : "/levels/a";
                var reply = await gateway.SendAsync(user, new GatewayRequest(method, key));
                var covered = RoleCatalog.CephRgw.FindRoleSet("SubUserLevel")!.Permits(level == "none" ? "<none>" : level, operation, "16") == Permission.Permitted;
                var decision = policies.Evaluate(new PolicyRequest(RequestPrincipal.User("", "levels", level), "s3:" + operation, "arn:aws:s3:::" + key[1..])
                {
                    Operation = operation,
                    IsOwner = true,
                    BaseAccess = covered ? BaseAccess.Granted : BaseAccess.Refused,
                });
                Assert.Equal((level, operation, decision.IsAllowed), (level, operation, reply.IsSuccess));
            }
        }
    }
}
