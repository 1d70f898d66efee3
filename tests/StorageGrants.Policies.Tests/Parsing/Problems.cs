using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Parsing;

/// <summary>Problems as short texts, so that a test shows all of them at a glance.</summary>
internal static class Problems
{
    /// <summary>Kind and token of each, then the suggestion: <c>WrongCase "effect" -> Effect</c>.</summary>
    public static string[] Show(string text, IEnumerable<PolicyProblem> problems) =>
        problems.Select(problem => problem.Kind + " " + text.Substring(problem.Span.Start, problem.Span.Length) + (problem.Suggestion is null ? "" : " -> " + problem.Suggestion)).ToArray();

    public static string[] Show(string text) => Show(text, PolicyParser.Parse(text).Problems);
}
