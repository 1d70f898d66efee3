using System;
using StorageGrants.Access.Policies;

namespace StorageGrants.Generators.Linking;

/// <summary>Names of condition operators.</summary>
internal static class ConditionTests
{
    public static bool IsKnown(string name) =>
        name.Length > 0
        && char.IsLetter(name[0])
        && Enum.TryParse<ConditionTest>(name, ignoreCase: false, out var test)
        && test != ConditionTest.Unknown
        && test.ToString() == name;
}
