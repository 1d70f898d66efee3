namespace StorageGrants.Access;

/// <summary>Holds when the organization has the setting.</summary>
internal sealed class SettingTest(ulong word) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => (evaluation.Data.Settings & word) != 0;
}
