using Microsoft.Extensions.Options;

namespace StorageGrants.Tigris;

internal sealed class TigrisPartnerOptionsValidator : IValidateOptions<TigrisPartnerOptions>
{
    public ValidateOptionsResult Validate(string? name, TigrisPartnerOptions options)
    {
        var failures = TigrisPartnerOptionsRules.Check(options);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
