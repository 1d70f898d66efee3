using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>
/// The condition keys of a request, letter case of keys ignored. A key that is not set is absent; a key set to no value is
/// present with none, and a key set to empty text has one value.
/// </summary>
public sealed class RequestContext
{
    private readonly string[] _keys;
    private readonly string[][] _values;

    private RequestContext(string[] keys, string[][] values)
    {
        _keys = keys;
        _values = values;
    }

    /// <summary>A request without any key.</summary>
    public static RequestContext Empty { get; } = new(Array.Empty<string>(), Array.Empty<string[]>());

    /// <summary>The keys as given.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>This context with one more key, or with other values for a key it has.</summary>
    /// <param name="key">Such as <c>aws:SourceIp</c>.</param>
    /// <param name="values">The values; none for a key that is present without a value.</param>
    /// <exception cref="ArgumentNullException">An argument or a value is null.</exception>
    public RequestContext With(string key, params string[] values)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        if (values is null || Array.IndexOf(values, null!) >= 0)
            throw new ArgumentNullException(nameof(values));

        var at = IndexOf(key);
        var count = at < 0 ? _keys.Length + 1 : _keys.Length;
        var newKeys = new string[count];
        var newValues = new string[count][];
        Array.Copy(_keys, newKeys, _keys.Length);
        Array.Copy(_values, newValues, _values.Length);
        newKeys[at < 0 ? count - 1 : at] = key;
        newValues[at < 0 ? count - 1 : at] = (string[])values.Clone();
        return new RequestContext(newKeys, newValues);
    }

    /// <summary>This context without a key.</summary>
    /// <param name="key">Such as <c>aws:SourceIp</c>.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public RequestContext Without(string key)
    {
        var at = IndexOf(key ?? throw new ArgumentNullException(nameof(key)));
        if (at < 0)
            return this;
        var keys = new List<string>(_keys);
        var values = new List<string[]>(_values);
        keys.RemoveAt(at);
        values.RemoveAt(at);
        return new RequestContext(keys.ToArray(), values.ToArray());
    }

    /// <summary>The values of a key, or null when it is absent.</summary>
    /// <param name="key">Such as <c>aws:SourceIp</c>.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public IReadOnlyList<string>? Get(string key) => Find(key ?? throw new ArgumentNullException(nameof(key)));

    internal string[]? Find(string key, bool exact = false)
    {
        var at = IndexOf(key, exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : _values[at];
    }

    private int IndexOf(string key, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        // Requests carry a dozen keys at most: comparing lengths first beats hashing.
        var keys = _keys;
        for (var i = 0; i < keys.Length; i++)
        {
            var candidate = keys[i];
            if (candidate.Length == key.Length &&
                (ReferenceEquals(candidate, key) || string.Equals(candidate, key, comparison)))
            {
                return i;
            }
        }

        return -1;
    }
}
