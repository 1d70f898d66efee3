using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

/// <summary>The emulator bills nothing: every answer is the documented form with zeros.</summary>
public sealed class BillingTests : EmulatorTest
{
    [Fact]
    public async Task Nothing_was_used() =>
        Assert.Equal("""{"data":[]}""", (await Usage("starting_on=2024-11-01T00:00:00Z&ending_before=2024-12-01T00:00:00Z")).Ok().Text);

    [Theory]
    [InlineData("", InvalidParameterStatus, "starting_on is required")]
    [InlineData("starting_on=2024-11-01T00:00:00Z", InvalidParameterStatus, "ending_before is required")]
    [InlineData("starting_on=2024-11-01&ending_before=2024-12-01T00:00:00Z", InvalidParameterStatus, "starting_on")]
    [InlineData("starting_on=2024-11-01T00:00:01Z&ending_before=2024-12-01T00:00:00Z", InvalidPeriodStatus, "midnight")]
    [InlineData("starting_on=2024-11-01T00:00:00Z&ending_before=2024-12-01T00:00:00-01:00", InvalidPeriodStatus, "midnight")]
    [InlineData("starting_on=2024-11-01T00:00:00Z&ending_before=2024-11-01T00:00:00Z", InvalidPeriodStatus, "later")]
    public async Task A_wrong_period_is_refused(string query, int status, string part) => (await Usage(query)).Refused(status, part);

    [Fact]
    public async Task An_escaped_offset_is_read_as_it_was_meant() =>
        (await Usage("starting_on=2024-11-01T01:00:00%2B01:00&ending_before=2024-12-01T00:00:00Z")).Ok();

    [Theory]
    [InlineData("2024-10", "2024-11-01", "FINALIZED")]
    [InlineData("2024-11", "2024-12-01", "DRAFT")]
    [InlineData("2024-12", "2025-01-01", "DRAFT")]
    public async Task An_invoice_is_all_zeros(string month, string end, string status)
    {
        Assert.Equal(Invoice("org-1", month, end, status), (await Client.GetAsync("invoices/" + month)).Ok().Text);
        Assert.Equal(Invoice("", month, end, status), (await Client.GetOfProviderAsync("account/invoices/" + month)).Ok().Text);
    }

    [Theory]
    [InlineData("2024-13")]
    [InlineData("2024-1")]
    [InlineData("24-01")]
    [InlineData("2024-01-01")]
    [InlineData("0000-01")]
    [InlineData("9999-12")]
    [InlineData("november")]
    public async Task A_wrong_month_is_refused(string month)
    {
        (await Client.GetAsync("invoices/" + month)).Refused(InvalidParameterStatus, "month", month);
        (await Client.GetOfProviderAsync("account/invoices/" + month)).Refused(InvalidParameterStatus, "month", month);
    }

    [Fact]
    public async Task An_unknown_organization_has_no_bill()
    {
        Client.Organization = "nowhere";
        (await Usage("starting_on=2024-11-01T00:00:00Z&ending_before=2024-12-01T00:00:00Z")).Refused(UnknownOrganizationStatus, "nowhere");
        (await Client.GetAsync("invoices/2024-11")).Refused(UnknownOrganizationStatus, "nowhere");
    }

    private Task<Reply> Usage(string query) => Client.GetAsync("usage?" + query);

    private static string Invoice(string org, string month, string end, string status) =>
        $$$"""{"data":{"org_id":"{{{org}}}","plan_name":"emulator","charges":[],"subtotal":0,"total":0,"created_at":"{{{month}}}-01T00:00:00.000Z","last_modified":"{{{month}}}-01T00:00:00.000Z","starting_on":"{{{month}}}-01T00:00:00.000Z","ending_before":"{{{end}}}T00:00:00.000Z","status":"{{{status}}}"}}""";
}
