using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>How a dialect writes resources. Generated code makes one for each dialect.</summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
public sealed class PolicySyntax<TDialect>
{
    private readonly string _prefix;
    private readonly WildcardPlace _wildcards;
    private readonly bool _hasQuestionMark;
    private readonly string[] _resourceVariables;
    private readonly string[] _conditionVariables;
    private readonly bool _hasLiterals;
    private readonly bool _takesDefaults;
    private readonly bool _takesColon;
    private readonly bool _takesPercent;

    /// <summary>Creates the syntax.</summary>
    /// <param name="resourcePrefix">What stands before the name of a bucket, such as <c>arn:aws:s3:::</c>.</param>
    /// <param name="wildcards">Where a wildcard may stand in a resource.</param>
    /// <param name="hasQuestionMark">Whether <c>?</c> is a wildcard too.</param>
    /// <param name="resourceVariables">Variables that resources may hold, such as <c>aws:username</c>; <c>*</c> at the end for a family.</param>
    /// <param name="conditionVariables">Variables that values of conditions may hold.</param>
    /// <param name="hasLiterals">Whether <c>${*}</c>, <c>${?}</c> and <c>${$}</c> stand for the characters themselves.</param>
    /// <param name="takesDefaults">Whether a variable may name what stands for it when the key is absent.</param>
    /// <param name="takesColon">Whether keys of objects may hold a colon.</param>
    /// <param name="takesPercent">Whether keys of objects may hold percent escapes such as <c>%20</c>.</param>
    /// <exception cref="ArgumentNullException">A text or list is null.</exception>
    public PolicySyntax(
        string resourcePrefix,
        WildcardPlace wildcards,
        bool hasQuestionMark,
        string[] resourceVariables,
        string[] conditionVariables,
        bool hasLiterals,
        bool takesDefaults,
        bool takesColon,
        bool takesPercent)
    {
        _prefix = resourcePrefix ?? throw new ArgumentNullException(nameof(resourcePrefix));
        _wildcards = wildcards;
        _hasQuestionMark = hasQuestionMark;
        _resourceVariables = resourceVariables ?? throw new ArgumentNullException(nameof(resourceVariables));
        _conditionVariables = conditionVariables ?? throw new ArgumentNullException(nameof(conditionVariables));
        _hasLiterals = hasLiterals;
        _takesDefaults = takesDefaults;
        _takesColon = takesColon;
        _takesPercent = takesPercent;
    }

    /// <summary>One bucket.</summary>
    /// <param name="name">Its name, not an ARN.</param>
    /// <exception cref="ArgumentException">The name is empty or holds a character that no bucket name has.</exception>
    public NamedBucket<TDialect> Bucket(string name)
    {
        if (CheckedBucket(name, nameof(name)).IndexOfAny(['*', '?', '$']) >= 0)
            throw new ArgumentException("'" + name + "' is no bucket name. A pattern of names is given to Buckets.", nameof(name));
        return new NamedBucket<TDialect>(_prefix + name);
    }

    /// <summary>All buckets whose names match a pattern.</summary>
    /// <param name="pattern">The pattern, with the wildcards and variables of the dialect.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or has wildcards where the dialect takes none.</exception>
    public BucketResource<TDialect> Buckets(string pattern) => new(_prefix + Checked(CheckedBucket(pattern, nameof(pattern)), nameof(pattern)));

    /// <summary>The objects of a bucket whose keys match a pattern.</summary>
    /// <param name="bucket">Name of the bucket, or a pattern where the dialect takes one there.</param>
    /// <param name="keys">Key or pattern of keys; a slash at the start is part of the key.</param>
    /// <exception cref="ArgumentException">A text is empty, or has wildcards where the dialect takes none.</exception>
    public ObjectResource<TDialect> Objects(string bucket, string keys)
    {
        if (string.IsNullOrEmpty(keys))
            throw new ArgumentException("A key or a pattern of keys is not empty; * stands for all keys.", nameof(keys));

        CheckedBucket(bucket, nameof(bucket));
        UnicodeText.Checked(keys, nameof(keys));
        if (!_takesColon && keys.IndexOf(':') >= 0)
            throw new ArgumentException("'" + keys + "' holds a colon, which this dialect does not take in resources; a pattern can have a wildcard there.", nameof(keys));
        if (!_takesPercent && HasPercentEscape(keys))
            throw new ArgumentException("'" + keys + "' holds a percent escape, which this dialect does not decode; write the character itself.", nameof(keys));
        var hasPattern = HasPattern(bucket);
        return new ObjectResource<TDialect>(_prefix + Checked(bucket + "/" + keys, hasPattern && !HasPattern(keys) ? nameof(bucket) : nameof(keys)));
    }

    /// <summary>Texts of a condition, which may hold the variables of the dialect.</summary>
    /// <param name="texts">The texts.</param>
    /// <exception cref="ArgumentException">There is none, or one holds a variable that the dialect does not have, or is no valid Unicode.</exception>
    public IReadOnlyList<PolicyText> Texts(string[] texts)
    {
        var values = ConditionValues.Texts(texts);
        foreach (var text in texts)
            CheckVariables(text, _conditionVariables, nameof(texts));
        return values;
    }

    /// <summary>ARNs of a condition, which may hold the variables of the dialect.</summary>
    /// <param name="arns">Texts of six parts with colons between them, the first of them <c>arn</c>.</param>
    /// <exception cref="ArgumentException">There is none, or one is no ARN, or holds a variable that the dialect does not have.</exception>
    public IReadOnlyList<PolicyText> Arns(string[] arns)
    {
        var values = ConditionValues.Arns(arns);
        foreach (var arn in arns)
            CheckVariables(arn, _conditionVariables, nameof(arns));
        return values;
    }

    private static string CheckedBucket(string name, string parameter)
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException("The name of a bucket is not empty.", parameter);
        foreach (var c in name)
        {
            if (c is '/' or ':' or <= ' ' or > '~' && !char.IsLetterOrDigit(c))
                throw new ArgumentException("'" + name + "' is no name of a bucket: write the name alone, such as acme-logs, without arn: and without keys.", parameter);
        }

        return name;
    }

    private string Checked(string text, string parameter)
    {
        CheckVariables(text, _resourceVariables, parameter);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{')
                i = text.IndexOf('}', i);
            else if (text[i] is '*' or '?' && !IsPlaced(text, i))
                throw new ArgumentException("'" + text + "' has the wildcard " + text[i] + " where this dialect does not take it; accepted " + Accepted + ".", parameter);
        }

        return text;
    }

    private bool IsPlaced(string text, int index) => _wildcards switch
    {
        WildcardPlace.Anywhere => text[index] == '*' || _hasQuestionMark,
        WildcardPlace.End => text[index] == '*' && index == text.Length - 1,
        WildcardPlace.Whole => text == "*",
        _ => false,
    };

    private string Accepted => _wildcards switch
    {
        WildcardPlace.Anywhere => _hasQuestionMark ? "are * and ? anywhere" : "is * anywhere",
        WildcardPlace.End => "is one * at the end",
        WildcardPlace.Whole => "is * alone, for everything",
        _ => "is none",
    };

    private static bool HasPercentEscape(string text)
    {
        for (var i = text.IndexOf('%'); i >= 0 && i + 2 < text.Length; i = text.IndexOf('%', i + 1))
        {
            if (Uri.IsHexDigit(text[i + 1]) && Uri.IsHexDigit(text[i + 2]))
                return true;
        }

        return false;
    }

    private static bool HasPattern(string text) => text.IndexOfAny(['*', '?']) >= 0;

    private void CheckVariables(string text, string[] accepted, string parameter)
    {
        for (var open = text.IndexOf("${", StringComparison.Ordinal); open >= 0; open = text.IndexOf("${", open + 2, StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            if (close < 0 || !IsVariable(text.Substring(open + 2, close - open - 2), accepted))
                throw new ArgumentException("'" + text + "' holds a policy variable that this dialect does not have there; accepted are " + Describe(accepted) + ".", parameter);
        }
    }

    private bool IsVariable(string name, string[] accepted)
    {
        if (name is "*" or "?" or "$")
            return _hasLiterals;
        if (_takesDefaults && name.IndexOf(", '", StringComparison.Ordinal) is > 0 and var comma && name.EndsWith("'", StringComparison.Ordinal) && name.Length > comma + 3)
            name = name.Substring(0, comma);
        foreach (var variable in accepted)
        {
            var family = variable.Length - 1;
            if (variable[family] == '*' ? name.Length > family && string.Compare(name, 0, variable, 0, family, StringComparison.OrdinalIgnoreCase) == 0 : string.Equals(variable, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private string Describe(string[] accepted)
    {
        var names = new List<string>();
        foreach (var variable in accepted)
            names.Add("${" + variable + "}");
        if (_hasLiterals)
            names.AddRange(["${*}", "${?}", "${$}"]);
        return names.Count == 0 ? "none" : string.Join(", ", names);
    }
}
