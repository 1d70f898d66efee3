using System;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Rules;

namespace StorageGrants.Analyzers.Diagnostics;

/// <summary>Turns a failure of ours into one diagnostic, so that a user's build never sees an exception.</summary>
internal static class Guard
{
    public static void Run(string what, Location place, Action<Diagnostic> report, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (IsOurs(exception))
        {
            Report(what, place, report, exception);
        }
    }

    /// <summary>Whether an exception is a failure of ours, not the compiler's wish to stop.</summary>
    public static bool IsOurs(Exception exception) => exception is not (OperationCanceledException or OutOfMemoryException);

    public static void Report(string what, Location place, Action<Diagnostic> report, Exception exception)
    {
        var file = place.GetLineSpan().Path;
        report(Diagnostic.Create(
            Descriptors.For(GrantRules.RuleFailed),
            place,
            what + " failed with " + exception.GetType().Name + (string.IsNullOrEmpty(file) ? "" : " in " + file) + "; the other checks went on"));
    }
}
