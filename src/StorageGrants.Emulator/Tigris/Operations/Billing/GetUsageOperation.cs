using StorageGrants.Emulator.Responses;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Operations.Billing;

/// <summary>Answers that nothing was used: the emulator measures nothing.</summary>
internal sealed class GetUsageOperation(ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Organization(call, out _) is { } unknown)
            return unknown;
        var (start, end) = (Timestamps.Read(call.Query.GetString("starting_on")!), Timestamps.Read(call.Query.GetString("ending_before")!));
        if (!Timestamps.IsMidnightUtc(start) || !Timestamps.IsMidnightUtc(end))
            return Answer.Refused(InvalidPeriodStatus, "starting_on and ending_before must be midnight UTC, such as 2026-09-01T00:00:00Z.");
        if (start >= end)
            return Answer.Refused(InvalidPeriodStatus, "ending_before must be later than starting_on.");
        return Answer.Ok(static json =>
        {
            json.WriteStartArray("data");
            json.WriteEndArray();
        });
    }
}
