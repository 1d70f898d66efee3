using System.Collections.Generic;

namespace StorageGrants.Emulator.Schema;

/// <summary>What is wrong with a body, in document order, up to the number one message lists.</summary>
internal sealed class Violations
{
    private readonly List<string> _found = [];

    public bool Any => _found.Count > 0;

    public bool IsFull => _found.Count == EmulatorLimits.MaxReportedViolations;

    public void Add(string path, string problem)
    {
        if (!IsFull)
            _found.Add((path.Length == 0 ? "The body" : path) + " " + problem);
    }

    public override string ToString() => string.Join("; ", _found) + ".";
}
