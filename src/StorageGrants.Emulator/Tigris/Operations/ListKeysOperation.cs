using System;
using System.Globalization;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Tigris.Responses;
using StorageGrants.Emulator.Tigris.Routing;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>Lists keys, oldest first: all of the organization as Admin, else those of the caller's user.</summary>
internal sealed class ListKeysOperation(KeyLookup lookup, RouteTable routes)
{
    private readonly int _defaultLimit = Integer(
        routes.Routes.First(static route => route.OperationId == "Tigris_ListAccessKeys").Body!.Properties["limit"].Default!);

    public Answer Run(OperationCall call)
    {
        if (lookup.Organization(call, out var organization) is { } unknown)
            return unknown;
        if (!PageToken.TryRead(call.Body.GetString("continuation_token") ?? "", out var after))
            return Answer.Refused(TigrisEmulatorChoices.InvalidContinuationTokenStatus, "continuation_token is not one that a listing returned.");

        var limit = call.Body.Get("limit") is { } given ? Integer(given) : _defaultLimit;
        var prefix = call.Body.GetString("key_id_prefix") ?? "";
        // One more than the page tells whether another page follows.
        var found = organization.Keys
            .Where(key => key.Sequence > after && call.Authority.Sees(key) && key.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Take(limit + 1)
            .ToArray();
        var page = found.AsSpan(0, Math.Min(limit, found.Length)).ToArray();

        return Answer.Ok(json =>
        {
            json.WriteStartArray("keys");
            foreach (var key in page)
            {
                json.WriteStartObject();
                AccessKeyInfo.Write(json, key);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next_continuation_token", found.Length > limit ? PageToken.Of(page[^1].Sequence) : "");
        });
    }

    private static int Integer(JsonValue value) => (int)decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
