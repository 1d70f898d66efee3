using Microsoft.Extensions.Options;

namespace StorageGrants.Backblaze;

internal sealed class BackblazeOptionsValidator : IValidateOptions<BackblazeOptions>
{
    public ValidateOptionsResult Validate(string? name, BackblazeOptions options)
    {
        var failures = BackblazeOptionsRules.Check(options);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
