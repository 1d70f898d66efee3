using System;
using System.Collections.Generic;
using StorageGrants.Http;

namespace StorageGrants.Tigris;

// What valid options are, for constructors and for the validation at start alike.
internal static class TigrisPartnerOptionsRules
{
    public static IReadOnlyList<string> Check(TigrisPartnerOptions options)
    {
        var failures = new OptionFailures(nameof(TigrisPartnerOptions));
        if (failures.CheckText(nameof(options.ProviderId), options.ProviderId, "set the provider id Tigris issued.") && options.ProviderId is "." or "..")
            failures.Add(nameof(options.ProviderId), "is '" + options.ProviderId + "', which would change the path of every request.");
        failures.CheckSecret(nameof(options.SigningKey), options.SigningKey, "set the signing key Tigris issued with the provider id.");
        failures.CheckAddress(
            nameof(options.BaseAddress),
            options.BaseAddress,
            "leave it unset for https://mgmt.storage.dev.",
            "the Partner API takes none.",
            static address => OptionFailures.HasQuery(address) ? "has a query or a fragment; set scheme, host and path only." : null);
        if (options.CreateKeyPath is not (TigrisCreateKeyPath.Key or TigrisCreateKeyPath.AccessKeys))
            failures.Add(nameof(options.CreateKeyPath), "is " + (int)options.CreateKeyPath + "; accepted are Key and AccessKeys.");
        failures.CheckCalls(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider);
        return failures.Found;
    }

    public static TigrisPartnerOptions Require(TigrisPartnerOptions options) => OptionFailures.Require(options, Check);
}
