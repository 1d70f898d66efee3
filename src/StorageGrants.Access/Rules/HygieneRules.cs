using System.Collections.Generic;

namespace StorageGrants.Access.Rules;

/// <summary>What is reported about a check itself: its suppressions, its baseline and its limits.</summary>
public static class HygieneRules
{
    /// <summary>SGR9001: a suppression that gives no reason.</summary>
    public static RuleDescriptor NoReason { get; } = Create(
        "SGR9001", "Suppression without a reason",
        "A suppression says why the finding is accepted; one without a reason suppresses nothing.",
        "a reason filled in by a tool would silence the finding without one");

    /// <summary>SGR9002: a suppression that suppresses nothing.</summary>
    public static RuleDescriptor UselessSuppression { get; } = Create(
        "SGR9002", "Suppression or setting does nothing",
        "A suppression names a rule there is, a file that is checked, and a value with a finding; after its last day it counts no more. A setting has a name there is.",
        "whether it is wrong or not needed any more is not in the text");

    /// <summary>SGR9003: an entry of a baseline whose finding is no longer there.</summary>
    public static RuleDescriptor BaselineEntryGone { get; } = Create(
        "SGR9003", "Baseline entry is gone",
        "The finding that a baseline accepts is not found any more, so that the entry would accept it again.",
        "the baseline is written anew with --write-baseline",
        RuleSurfaces.CommandLine);

    /// <summary>SGR9004: a file that was named, but holds nothing the rules look at.</summary>
    public static RuleDescriptor NothingRecognised { get; } = Create(
        "SGR9004", "File holds nothing that rules look at",
        "The file is named as a grant document, or says so with $schema, but no object in it has the shape of a grant, a key, a policy or another document that is known.",
        "which document is meant is not in the text");

    /// <summary>SGR9005: a limit was reached before all was looked at.</summary>
    public static RuleDescriptor CutShort { get; } = Create(
        "SGR9005", "Analysis cut short by a limit",
        "A document is larger than what is looked at while someone types or builds. What was not looked at is not known to be right.",
        "the document has to become smaller",
        RuleSurfaces.Code | RuleSurfaces.Literals | RuleSurfaces.Files);

    /// <summary>All of them in order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = new[] { NoReason, UselessSuppression, BaselineEntryGone, NothingRecognised, CutShort };

    private static RuleDescriptor Create(string id, string title, string description, string noFixBecause, RuleSurfaces? surfaces = null) =>
        new(id, title, "Hygiene", RuleSeverity.Info, RuleTag.Ineffective, description, RuleFix.None(noFixBecause), surfaces: surfaces);
}
