namespace StorageGrants.Access;

/// <summary>Holds when all tests inside hold.</summary>
internal sealed class AllTest(AccessTest[] tests) : AccessTest
{
    public AccessTest[] Tests { get; } = tests;

    public override bool Holds(ref Evaluation evaluation)
    {
        foreach (var test in Tests)
        {
            if (!test.Holds(ref evaluation))
                return false;
        }

        return true;
    }

    public override void Trace(ref Evaluation evaluation, AccessTrace trace)
    {
        foreach (var test in Tests)
            test.Trace(ref evaluation, trace);
    }
}
