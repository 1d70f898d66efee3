using Microsoft.Extensions.Options;

namespace StorageGrants.StorageGrid;

internal sealed class StorageGridTenantOptionsValidator : IValidateOptions<StorageGridTenantOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageGridTenantOptions options)
    {
        var failures = StorageGridTenantOptionsRules.Check(options);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
