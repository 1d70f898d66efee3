using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Http;

namespace StorageGrants.RadosGateway;

// What valid options are, for constructors and for the validation at start alike.
internal static class RadosGatewayAdminOptionsRules
{
    public static IReadOnlyList<string> Check(RadosGatewayAdminOptions options)
    {
        var failures = new OptionFailures(nameof(RadosGatewayAdminOptions));
        if (failures.CheckSet(nameof(options.AccessKeyId), options.AccessKeyId, "set the access key of a user with caps.")
            && !options.AccessKeyId.All(static c => c is > ' ' and < '\x7f' and not ('/' or ',')))
            failures.Add(nameof(options.AccessKeyId), "holds white space, a slash, a comma or another character that no signature can name.");
        failures.CheckSecret(nameof(options.SecretAccessKey), options.SecretAccessKey, "set the secret of the access key.");
        failures.CheckAddress(
            nameof(options.BaseAddress),
            options.BaseAddress,
            "set where the gateway answers.",
            "requests are signed with the access key.",
            static address => OptionFailures.HasQuery(address) ? "has a query or a fragment; set scheme, host and port only."
                : address.AbsolutePath != "/" ? "has a path; set it as AdminEntry."
                : null,
            options.AllowPlainHttp);
        CheckName(failures, nameof(options.AdminEntry), options.AdminEntry, "admin");
        CheckName(failures, nameof(options.Region), options.Region, "default");
        failures.CheckCalls(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider);
        return failures.Found;
    }

    public static RadosGatewayAdminOptions Require(RadosGatewayAdminOptions options) => OptionFailures.Require(options, Check);

    private static void CheckName(OptionFailures failures, string option, string? value, string usual)
    {
        if (string.IsNullOrEmpty(value))
            failures.Add(option, "is missing; leave it unset for '" + usual + "'.");
        else if (!value!.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'))
            failures.Add(option, "is '" + ResponseText.OneLine(value!, 100) + "'; accepted are letters, digits, hyphens and underscores.");
    }
}
