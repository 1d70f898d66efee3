namespace StorageGrants.Access;

/// <summary>Holds when the test inside holds for the member that the request is about.</summary>
internal sealed class TargetTest(AccessTest test) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation)
    {
        if (evaluation.Request.Target is not { } name || evaluation.Data.FindPrincipal(name) is not { } target)
            return false;
        var inner = evaluation.For(target);
        return test.Holds(ref inner);
    }
}
