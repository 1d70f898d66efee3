using Microsoft.Extensions.Options;

namespace StorageGrants.Tigris.Organizations;

internal sealed class TigrisOrganizationsOptionsValidator : IValidateOptions<TigrisOrganizationsOptions>
{
    public ValidateOptionsResult Validate(string? name, TigrisOrganizationsOptions options)
    {
        var failures = TigrisOrganizationsOptionsRules.Check(options);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
