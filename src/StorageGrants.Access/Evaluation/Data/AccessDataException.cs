using System;
using System.Collections.Generic;

namespace StorageGrants.Access;

/// <summary>The data of an organization name something that is not there or that the system does not accept.</summary>
public sealed class AccessDataException : ArgumentException
{
    private const int Shown = 5;

    internal AccessDataException(IReadOnlyList<AccessDataProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Everything that is wrong, in the order of the data.</summary>
    public IReadOnlyList<AccessDataProblem> Problems { get; }

    private static string Describe(IReadOnlyList<AccessDataProblem> problems)
    {
        var lines = new List<string>();
        for (var i = 0; i < problems.Count && i < Shown; i++)
            lines.Add(problems[i].ToString());
        if (problems.Count > Shown)
            lines.Add("and " + (problems.Count - Shown) + " more");
        return string.Join(Environment.NewLine, lines);
    }
}
