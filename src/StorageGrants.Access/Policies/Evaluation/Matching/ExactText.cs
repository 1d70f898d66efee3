using System;

namespace StorageGrants.Access.Policies;

/// <summary>A text that stands for itself alone.</summary>
internal sealed class ExactText : TextPattern
{
    private readonly string _text;
    private readonly StringComparison _comparison;

    public ExactText(string text, bool ignoreCase)
    {
        _text = text;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    public override Outcome Match(string text, int start, int end, in PolicyRequest request) =>
        end - start == _text.Length && string.Compare(text, start, _text, 0, _text.Length, _comparison) == 0 ? Outcome.Yes : Outcome.No;
}
