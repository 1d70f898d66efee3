using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Writes texts one after another so that two results are equal only when all texts are. A text with variables is marked where its
/// document resolves them: the same letters mean something else where it does not.
/// </summary>
internal sealed class IdentityText
{
    private readonly StringBuilder _text = new();
    private readonly bool _resolvesVariables;

    internal IdentityText(bool resolvesVariables) => _resolvesVariables = resolvesVariables;

    internal static bool HasVariables(string text) => text.IndexOf("${", StringComparison.Ordinal) >= 0;

    internal IdentityText Add(string text)
    {
        _text.Append(text.Length.ToString(CultureInfo.InvariantCulture)).Append(_resolvesVariables && HasVariables(text) ? '$' : ':').Append(text);
        return this;
    }

    /// <summary>A list in which order and repetition make no difference; null for an element that is missing.</summary>
    internal IdentityText AddSet(IEnumerable<string>? texts) =>
        AddList(texts?.Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal).ToArray());

    /// <summary>A list in which order counts.</summary>
    internal IdentityText AddList(IReadOnlyCollection<string>? texts)
    {
        _text.Append(texts is null ? "-" : texts.Count.ToString(CultureInfo.InvariantCulture)).Append(';');
        foreach (var text in texts ?? Array.Empty<string>())
        {
            Add(text);
        }

        return this;
    }

    public override string ToString() => _text.ToString();
}
