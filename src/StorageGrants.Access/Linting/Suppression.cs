using System;
using System.Threading;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Linting;

/// <summary>One entry of a suppression file: a finding that is accepted, and why.</summary>
public sealed class Suppression
{
    private const int FileSeen = 1;
    private const int PointerSeen = 2;
    private const int Used = 4;

    private readonly JsonValue? _value;
    private readonly string? _fingerprint;
    private int _state;

    internal Suppression(string rule, string? file, string pointer, JsonValue? value, string? fingerprint, string? reason, DateTime? expires, JsonSpan span)
    {
        Rule = rule;
        File = file;
        Pointer = pointer;
        _value = value;
        _fingerprint = fingerprint;
        Reason = reason;
        Expires = expires;
        Origin = new JsonOrigin(span);
    }

    /// <summary>The rule, such as <c>SGR1001</c>.</summary>
    public string Rule { get; }

    /// <summary>The files it speaks of, relative to the folder of the suppression file, with <c>*</c>, <c>?</c> and <c>**</c>; null when the name of the suppression file tells.</summary>
    public string? File { get; }

    /// <summary>The pointer to the value.</summary>
    public string Pointer { get; }

    /// <summary>Why the finding is accepted; null when no reason is given, and then nothing is suppressed.</summary>
    public string? Reason { get; }

    /// <summary>The last day it counts on, or null.</summary>
    public DateTime? Expires { get; }

    /// <summary>Where the entry stands.</summary>
    public JsonOrigin Origin { get; }

    internal bool IsExpired(DateTime today) => Expires is { } last && today.Date > last;

    // Files are checked side by side, so what was seen is noted without a lock.
    internal void NoteFile(JsonValue root) => Note(JsonPointer.Find(root, Pointer) is null ? FileSeen : FileSeen | PointerSeen);

    internal bool Takes(Finding finding, string pointer, JsonValue root, string text, DateTime today)
    {
        if (!string.Equals(finding.Rule.Id, Rule, StringComparison.Ordinal) || !string.Equals(pointer, Pointer, StringComparison.Ordinal))
            return false;
        if (_value is not null && !(JsonPointer.Find(root, pointer) is { } found && JsonEquality.AreEqual(found, _value)))
            return false;
        if (_fingerprint is not null && _fingerprint != FindingFingerprint.Of(Rule, pointer, text, ((JsonOrigin)finding.Origin).Span))
            return false;

        Note(Used);
        return Reason is not null && !IsExpired(today);
    }

    /// <summary>Why the entry suppressed nothing, or null when it did or may have.</summary>
    internal string? WhyUseless(DateTime today, bool mayBeElsewhere)
    {
        if (IsExpired(today))
            return "The suppression of " + Rule + " expired on " + Expires!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "; mend the finding, or decide anew until when it is accepted";
        var state = Volatile.Read(ref _state);
        if ((state & Used) != 0 || state == 0 && mayBeElsewhere)
            return null;
        return "The suppression of " + Rule + " is not used: " + state switch
        {
            0 => "no file that is checked is meant by " + (File is null ? "the name of this one" : "'" + File + "'"),
            FileSeen => "'" + Pointer + "' leads to nothing",
            _ => "there is no such finding at '" + Pointer + "' with the value it names",
        } + "; correct or remove it";
    }

    private void Note(int seen)
    {
        int before;
        do
            before = _state;
        while (Interlocked.CompareExchange(ref _state, before | seen, before) != before);
    }
}
