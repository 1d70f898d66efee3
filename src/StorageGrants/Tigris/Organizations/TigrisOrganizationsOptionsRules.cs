using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Http;

namespace StorageGrants.Tigris.Organizations;

// What valid options are, for constructors and for the validation at start alike.
internal static class TigrisOrganizationsOptionsRules
{
    private const string Unset = "leave it unset for the address of the service.";
    private const string Keys = "the key belongs into " + nameof(TigrisOrganizationsOptions.AccessKeyId) + " and " + nameof(TigrisOrganizationsOptions.SecretAccessKey) + ".";

    public static IReadOnlyList<string> Check(TigrisOrganizationsOptions options)
    {
        var failures = new OptionFailures(nameof(TigrisOrganizationsOptions));
        if (failures.CheckSet(nameof(options.AccessKeyId), options.AccessKeyId, "set the id of the access key that signs.") && !options.AccessKeyId.All(IsPlain))
            failures.Add(nameof(options.AccessKeyId), "holds white space, a slash, a comma, an equals sign or another character that no signature can name.");
        failures.CheckSecret(nameof(options.SecretAccessKey), options.SecretAccessKey, "set the secret that was shown when the key was created.");
        failures.CheckAddress(nameof(options.IamAddress), options.IamAddress, Unset, Keys);
        failures.CheckAddress(nameof(options.ManagementAddress), options.ManagementAddress, Unset, Keys);
        failures.CheckCalls(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider);
        return failures.Found;
    }

    public static TigrisOrganizationsOptions Require(TigrisOrganizationsOptions options) => OptionFailures.Require(options, Check);

    // The id stands in the header Authorization between these characters. It is not shown: a secret in its place has them.
    private static bool IsPlain(char c) => c is > ' ' and < '\x7f' and not ('/' or ',' or '=');
}
