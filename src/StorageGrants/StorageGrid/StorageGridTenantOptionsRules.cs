using System;
using System.Collections.Generic;
using StorageGrants.Http;

namespace StorageGrants.StorageGrid;

// What valid options are, for constructors and for the validation at start alike.
internal static class StorageGridTenantOptionsRules
{
    private const string Keys = nameof(StorageGridTenantOptions.UserName) + " and " + nameof(StorageGridTenantOptions.Password);

    public static IReadOnlyList<string> Check(StorageGridTenantOptions options)
    {
        var failures = new OptionFailures(nameof(StorageGridTenantOptions));
        failures.CheckAddress(nameof(options.BaseAddress), options.BaseAddress, "set the https address of an admin node.", "they belong into " + Keys + ".");
        failures.CheckText(nameof(options.AccountId), options.AccountId, "set the id of the tenant account.");
        failures.CheckText(nameof(options.UserName), options.UserName, "set the name of a user of the tenant.");
        failures.CheckSecret(nameof(options.Password), options.Password, "set the password of the user.");
        failures.CheckCalls(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider);
        return failures.Found;
    }

    public static StorageGridTenantOptions Require(StorageGridTenantOptions options) => OptionFailures.Require(options, Check);
}
