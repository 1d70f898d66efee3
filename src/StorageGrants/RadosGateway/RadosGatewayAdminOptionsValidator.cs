using Microsoft.Extensions.Options;

namespace StorageGrants.RadosGateway;

internal sealed class RadosGatewayAdminOptionsValidator : IValidateOptions<RadosGatewayAdminOptions>
{
    public ValidateOptionsResult Validate(string? name, RadosGatewayAdminOptions options)
    {
        var failures = RadosGatewayAdminOptionsRules.Check(options);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
