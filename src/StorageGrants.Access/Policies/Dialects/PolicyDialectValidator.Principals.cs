using System.Collections.Generic;
using System.Text;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyDialectValidator
{
    private void CheckPrincipals(string name, PolicyPrincipals? principals)
    {
        if (principals is null || !CheckElement(name, principals.NameSpan))
            return;
        if (_rules?.Principal == PrincipalUse.Forbidden)
        {
            Add(PolicyProblemKind.UnsupportedElement, principals.NameSpan, "A " + _rules.Title + " of " + _dialect.Title + " has no '" + name + "': it speaks of whom it is attached to", name);
            return;
        }

        var kinds = new HashSet<JsonSpan>();
        foreach (var principal in principals.Items)
            CheckPrincipal(principal, kinds);
    }

    private void CheckPrincipal(PolicyPrincipal principal, HashSet<JsonSpan> kindsTold)
    {
        var types = _parts.Principals.Types;

        // A bare text that is not "*" is a matter of the grammar.
        var kind = principal.Kind.Value;
        if (kind.Length == 0 || types.Count == 0)
            return;
        if (!types.TryGetValue(kind, out var forms))
        {
            if (principal.Kind.Span.Length > 0 && !kindsTold.Add(principal.Kind.Span))
                return;
            var suggestion = PolicyElements.Find(_parts.Principals.TypeNames, kind);
            Add(PolicyProblemKind.UnsupportedPrincipal, principal.Kind.Span, _dialect.Title + " has no principals of type '" + Clip(kind) + "'; accepted are " + string.Join(", ", _parts.Principals.TypeNames), kind, suggestion);
            return;
        }

        var text = principal.Value.Value;
        if (text.Length == 0)
            return;
        if (!_dialect.PrincipalWildcards.Accepts(text))
            Add(PolicyProblemKind.UnsupportedWildcard, principal.Value.Span, _dialect.Title + " does not take '" + Clip(text) + "'; " + Describe(_dialect.PrincipalWildcards, "a principal"), text);
        else if (forms.Count > 0 && !FitsForm(forms, text) && !OnlyCounts(PolicyProblemKind.UnsupportedPrincipal, principal.Value.Span))
            NotePrincipal(principal.Value, forms);
    }

    private void NotePrincipal(PolicyText principal, IReadOnlyList<TextForm> forms)
    {
        var accepted = new StringBuilder();
        foreach (var form in forms)
            accepted.Append(accepted.Length == 0 ? "" : ", ").Append('\'').Append(form.Text).Append('\'');
        Add(PolicyProblemKind.UnsupportedPrincipal, principal.Span, _dialect.Title + " does not take the principal '" + Clip(principal.Value) + "'; accepted are " + accepted, principal.Value);
    }
}
