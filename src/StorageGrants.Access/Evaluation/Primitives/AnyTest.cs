namespace StorageGrants.Access;

/// <summary>Holds when one of the tests inside holds.</summary>
internal sealed class AnyTest(AccessTest[] tests) : AccessTest
{
    public AccessTest[] Tests { get; } = tests;

    public override bool Holds(ref Evaluation evaluation)
    {
        foreach (var test in Tests)
        {
            if (test.Holds(ref evaluation))
                return true;
        }

        return false;
    }

    public override void Trace(ref Evaluation evaluation, AccessTrace trace)
    {
        foreach (var test in Tests)
        {
            if (!test.Holds(ref evaluation))
                continue;
            test.Trace(ref evaluation, trace);
            return;
        }
    }
}
