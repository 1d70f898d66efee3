using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Policies;

/// <summary>Makes policies from request bodies, for the policy call and for key creation.</summary>
internal sealed class PolicyFactory(TigrisStore store, TimeProvider time)
{
    public Policy Make(Organization organization, JsonValue body)
    {
        var now = time.GetUtcNow();
        return new Policy(
            body.GetString("name")!, organization.Id, store.NextSequence(), body.GetString("description"), JsonText.Of(body.Get("document")!), now, now);
    }

    public IReadOnlyList<Policy>? MakeAll(Organization organization, IReadOnlyList<JsonValue> bodies) =>
        bodies.Count == 0 ? null : bodies.Select(body => Make(organization, body)).ToArray();
}
