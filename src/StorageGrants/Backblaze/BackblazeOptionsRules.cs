using System;
using System.Collections.Generic;
using StorageGrants.Http;

namespace StorageGrants.Backblaze;

// What valid options are, for constructors and for the validation at start alike.
internal static class BackblazeOptionsRules
{
    private const string Keys = nameof(BackblazeOptions.ApplicationKeyId) + " and " + nameof(BackblazeOptions.ApplicationKey);

    public static IReadOnlyList<string> Check(BackblazeOptions options)
    {
        var failures = new OptionFailures(nameof(BackblazeOptions));
        if (failures.CheckText(nameof(options.ApplicationKeyId), options.ApplicationKeyId, "set the id of the application key.") && options.ApplicationKeyId.IndexOf(':') >= 0)
            failures.Add(nameof(options.ApplicationKeyId), "holds a colon; set the id alone, without the secret.");
        failures.CheckSecret(nameof(options.ApplicationKey), options.ApplicationKey, "set the secret that was shown when the key was created.");
        failures.CheckAddress(nameof(options.BaseAddress), options.BaseAddress, "leave it unset for https://api.backblazeb2.com.", "the key belongs into " + Keys + ".");
        failures.CheckCalls(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider);
        return failures.Found;
    }

    public static BackblazeOptions Require(BackblazeOptions options) => OptionFailures.Require(options, Check);
}
