using System;
using System.Text;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyDialectValidator
{
    private void CheckResources(string name, PolicyValues? values, bool hasVariables)
    {
        if (values is null || !CheckElement(name, values.NameSpan))
            return;
        CheckList("Resource", values.Span, values.IsSingle);
        foreach (var resource in values.Values)
        {
            if (!RefusesColonOfVariable(resource.Value))
                CheckVariables(name, resource, hasVariables);
            if (!_told.Contains(resource.Span) || resource.Span.Length == 0)
                CheckResource(resource);
        }
    }

    private void CheckResource(PolicyText resource)
    {
        var text = resource.Value;
        if (!_dialect.ResourceWildcards.Accepts(WithoutVariables(text)))
        {
            Add(PolicyProblemKind.UnsupportedWildcard, resource.Span, _dialect.Title + " does not take '" + Clip(text) + "'; " + Describe(_dialect.ResourceWildcards, "a resource"), text);
            return;
        }

        if (text == "*")
            return;
        var rules = _parts.Resources;
        if (rules.Forms.Count > 0 && !FitsForm(rules.Forms, text))
        {
            var suggestion = InFirstForm(text);
            Add(PolicyProblemKind.UnsupportedResource, resource.Span, _dialect.Title + " does not take the resource '" + Clip(text) + "'; accepted are " + FormsOf(rules), text, suggestion);
        }
        else if (!rules.AllowsColonInKey && HasColonInKey(text))
        {
            Add(PolicyProblemKind.UnsupportedResource, resource.Span, _dialect.Title + " refuses a colon after the bucket in '" + Clip(text) + "'" + (RefusesColonOfVariable(text) ? ", and puts nothing in for policy variables there" : ""), text);
        }
        else if (!rules.AllowsPercentEncoding && HasPercentEncoding(text))
        {
            Add(PolicyProblemKind.UnsupportedResource, resource.Span, _dialect.Title + " does not decode percent signs; write '" + Clip(text) + "' as it is, or with \\u escapes", text);
        }
    }

    /// <summary>An S3 ARN that names region or account, written without.</summary>
    private string? InFirstForm(string text)
    {
        var parts = text.Split(new[] { ':' }, 6);
        if (parts.Length < 6 || parts[2] != "s3" || parts[5].Length == 0)
            return null;
        var written = "arn:aws:s3:::" + parts[5];
        return written != text && FitsForm(_parts.Resources.Forms, written) ? written : null;
    }

    private static string FormsOf(ResourceRules rules)
    {
        var text = new StringBuilder("'*'");
        for (var i = 0; i < rules.Forms.Count && i < 3; i++)
            text.Append(", '").Append(rules.Forms[i].Text).Append('\'');
        return text.Append(rules.Forms.Count > 3 ? " and " + (rules.Forms.Count - 3) + " more" : "").ToString();
    }

    // The refusal says all: a text that is refused for its variable has one finding.
    private bool RefusesColonOfVariable(string text) => !_parts.Resources.AllowsColonInKey && HasColonInKey(text) && !HasColonInKey(WithoutVariables(text));

    private static bool HasColonInKey(string text)
    {
        var colons = 0;
        foreach (var c in text)
        {
            if (c == ':' && ++colons > 5)
                return true;
        }

        return false;
    }

    private static bool HasPercentEncoding(string text)
    {
        for (var i = text.IndexOf('%'); i >= 0 && i + 2 < text.Length; i = text.IndexOf('%', i + 1))
        {
            if (Uri.IsHexDigit(text[i + 1]) && Uri.IsHexDigit(text[i + 2]))
                return true;
        }

        return false;
    }

    private static string WithoutVariables(string text)
    {
        StringBuilder? rest = null;
        var start = 0;
        foreach (var variable in PolicyVariable.FindAll(text))
        {
            rest ??= new StringBuilder();
            rest.Append(text, start, variable.Start - start).Append('x');
            start = variable.Start + variable.Length;
        }

        return rest is null ? text : rest.Append(text, start, text.Length - start).ToString();
    }

    private void CheckVariables(string element, PolicyText text, bool hasVariables)
    {
        var rules = _parts.Variables;

        // Documents of 2008 mean the text as it stands.
        if (!hasVariables && rules.Elements.Count > 0)
            return;
        foreach (var variable in PolicyVariable.FindAll(text.Value))
        {
            if (variable.Problem is null && !CheckVariable(element, text, variable))
                return;
        }
    }

    private bool CheckVariable(string element, PolicyText text, PolicyVariable variable)
    {
        var written = "${" + Clip(variable.Name) + "}";
        if (!Contains(_parts.Variables.Elements, element))
            return NoteVariable(text, _dialect.Title + " puts nothing in for " + written + " in '" + element + "'", variable.Name, null);
        if (_parts.Variables.OnlyWholeValues && variable.Length != text.Value.Length)
            return NoteVariable(text, _dialect.Title + " puts something in for " + written + " only where it is the whole value", variable.Name, null);
        if (variable.IsLiteral && !variable.HasDefault && Contains(_parts.Variables.Literals, variable.Name))
            return true;
        if (variable.HasDefault && !_parts.Variables.AllowsDefaults)
            return NoteVariable(text, _dialect.Title + " has no defaults for policy variables", variable.Name, written);
        if (_parts.Variables.Names is not { } names || PolicyElements.Find(names, variable.Name) is not null)
            return true;
        var nearest = _problems.IsFull ? null : NearestText.Find(variable.Name, names);
        return NoteVariable(text, _dialect.Title + " has no policy variable " + written + Nearest(nearest) + "; accepted are " + string.Join(", ", names), variable.Name, nearest);
    }

    private bool NoteVariable(PolicyText text, string message, string name, string? suggestion)
    {
        Add(PolicyProblemKind.UnsupportedVariable, text.Span, message, name, suggestion);
        return false;
    }
}
