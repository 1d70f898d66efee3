using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Cases;

public class PolicySizeTests
{
    [Theory]
    [InlineData(PolicyKind.Identity, 5120)]
    [InlineData(PolicyKind.Resource, 20480)]
    public void SP_16_policies_have_a_largest_size(PolicyKind kind, int limit)
    {
        var principal = kind == PolicyKind.Resource ? "\"Principal\":\"*\"," : "";
        var parsed = PolicyParser.Parse($$"""{"Statement":[{"Effect":"Allow",{{principal}}"Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/*"}]}""");

        Assert.DoesNotContain(PolicyDialect.StorageGrid.Validate(parsed, kind, limit), problem => problem.Kind == PolicyProblemKind.TooLarge);
        Assert.Contains(PolicyDialect.StorageGrid.Validate(parsed, kind, limit + 1), problem => problem.Kind == PolicyProblemKind.TooLarge);
    }
}
