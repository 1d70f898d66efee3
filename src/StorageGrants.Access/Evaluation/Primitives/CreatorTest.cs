namespace StorageGrants.Access;

/// <summary>Holds when the test inside holds for the principal that made this one.</summary>
internal sealed class CreatorTest(AccessTest test) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation)
    {
        if (evaluation.Principal?.Creator is not { } creator)
            return false;
        var inner = evaluation.For(creator);
        return test.Holds(ref inner);
    }
}
