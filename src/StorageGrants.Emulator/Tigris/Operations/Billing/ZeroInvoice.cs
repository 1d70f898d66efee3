using System;
using System.Globalization;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Tigris.Operations.Billing;

/// <summary>The invoice of every month: nothing used, nothing to pay.</summary>
internal static class ZeroInvoice
{
    private const string Plan = "emulator";

    /// <param name="month">Year and month, such as 2026-09.</param>
    /// <param name="orgId">The organization, or empty for the account.</param>
    /// <param name="now">The clock: an invoice is a draft until its month is over.</param>
    public static Answer Of(string month, string orgId, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            || start.Year == DateTimeOffset.MaxValue.Year)
        {
            return Answer.Refused(TigrisEmulatorChoices.InvalidParameterStatus, $"month is {Quoted.Value(month)}; accepted are 0001-01 to 9998-12.");
        }

        var end = start.AddMonths(1);
        return Answer.Ok(json =>
        {
            json.WriteStartObject("data");
            json.WriteString("org_id", orgId);
            json.WriteString("plan_name", Plan);
            json.WriteStartArray("charges");
            json.WriteEndArray();
            json.WriteNumber("subtotal", 0);
            json.WriteNumber("total", 0);
            json.WriteTime("created_at", start);
            json.WriteTime("last_modified", start);
            json.WriteTime("starting_on", start);
            json.WriteTime("ending_before", end);
            json.WriteString("status", now < end ? "DRAFT" : "FINALIZED");
            json.WriteEndObject();
        });
    }
}
