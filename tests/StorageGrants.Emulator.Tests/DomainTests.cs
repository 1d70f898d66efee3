using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class DomainTests : EmulatorTest
{
    [Fact]
    public async Task A_domain_is_set_replaced_and_removed()
    {
        Assert.Equal("""{"website":{}}""", await Get());
        await Set("one.example.com");
        await Set("two.example.com");
        Assert.Equal("""{"website":{"domain_name":"two.example.com"}}""", await Get());
        Assert.Equal("two.example.com", (await Client.GetAsync("buckets/home-bucket")).Json.GetProperty("bucket").GetProperty("website").GetProperty("domain_name").GetString());
        Assert.Equal("{}", (await Client.DeleteAsync("buckets/home-bucket/domain")).Ok().Text);
        Assert.Equal("{}", (await Client.DeleteAsync("buckets/home-bucket/domain")).Ok().Text);
        Assert.Equal("""{"website":{}}""", await Get());
    }

    [Theory]
    [InlineData("{}", "website is required")]
    [InlineData("""{"website":{}}""", "website.domain_name")]
    [InlineData("""{"website":{"domain_name":""}}""", "website.domain_name")]
    [InlineData("""{"website":{"domain_name":1}}""", "website.domain_name must be a string")]
    [InlineData("""{"domain_name":"a.example.com"}""", "domain_name is no member")]
    public async Task A_wrong_body_is_refused(string body, string part) =>
        (await Client.PostAsync("buckets/home-bucket/domain", body)).Refused(InvalidBodyStatus, part);

    private async Task Set(string domain) =>
        Assert.Equal("{}", (await Client.PostAsync("buckets/home-bucket/domain", $$$"""{"website":{"domain_name":"{{{domain}}}"}}""")).Ok().Text);

    private async Task<string> Get() => (await Client.GetAsync("buckets/home-bucket/domain")).Ok().Text;
}
