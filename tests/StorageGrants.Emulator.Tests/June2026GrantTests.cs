using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class June2026GrantTests : EmulatorTest
{
    [Theory]
    [InlineData("""[{"bucket_name":"*","role":"Admin"}]""")]
    [InlineData("""[{"bucket_name":"*","role":"Editor"},{"bucket_name":"*","role":"ReadOnly"}]""")]
    [InlineData("""[{"bucket_name":"home-bucket","role":"Admin"}]""")]
    [InlineData("""[{"bucket_name":"not-made-yet","role":"Editor"}]""")]
    [InlineData("[]")]
    public async Task A_member_may_grant_what_the_guide_does_not_forbid(string grants) =>
        (await Client.CreateKeyAsync(more: $$""","buckets_roles":{{grants}}""")).Ok();

    [Fact]
    public async Task Read_write_and_the_key_scope_are_newer()
    {
        (await Client.CreateKeyAsync(more: ""","buckets_roles":[{"bucket_name":"a","role":"ReadWrite"}]"""))
            .Refused(InvalidBodyStatus, "buckets_roles[0].role is \"ReadWrite\"", "2026-10", "\"ReadOnly\", \"Editor\", \"Admin\"");
        (await Client.CreateKeyAsync(more: ""","access_key_scope":"standard" """))
            .Refused(InvalidBodyStatus, "access_key_scope exists from edition 2026-10");
    }

    [Fact]
    public async Task A_bucket_of_another_organization_cannot_be_granted()
    {
        Client.Organization = "org-2";
        (await Client.ProvisionAsync("second-bucket")).Ok();
        (await Client.CreateKeyAsync(more: ""","user_role":"Admin","buckets_roles":[{"bucket_name":"home-bucket","role":"ReadOnly"}]"""))
            .Refused(GrantRefusedStatus, "Permission error", "home-bucket", "another organization");
    }
}
