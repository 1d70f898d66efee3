using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access;

/// <summary>The same organization under two editions, and where the answers differ.</summary>
public sealed class EditionComparison
{
    private readonly AccessData _data;

    private EditionComparison(AccessEvaluator first, AccessEvaluator second, AccessData data)
    {
        First = first;
        Second = second;
        _data = data;
    }

    /// <summary>The organization under the first edition.</summary>
    public AccessEvaluator First { get; }

    /// <summary>The organization under the second edition.</summary>
    public AccessEvaluator Second { get; }

    /// <summary>Compares two editions for the data of an organization.</summary>
    /// <param name="catalog">The system.</param>
    /// <param name="data">The data.</param>
    /// <param name="first">An edition.</param>
    /// <param name="second">Another edition.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The catalogue has no such edition.</exception>
    /// <exception cref="AccessDataException">The data name something unknown or unacceptable.</exception>
    public static EditionComparison Of(RoleCatalog catalog, AccessData data, string first, string second) =>
        new(AccessModel.For(catalog, first).Compile(data), AccessModel.For(catalog, second).Compile(data), data);

    /// <summary>Both answers to a request.</summary>
    /// <param name="request">The request.</param>
    public EditionDifference Evaluate(in AccessRequest request) => new(request, First.Evaluate(request), Second.Evaluate(request));

    /// <summary>
    /// What each principal may do under one edition and not, or not certainly, under the other: on no bucket and on every bucket
    /// of the data, with no key and no context.
    /// </summary>
    public IEnumerable<EditionDifference> Differences()
    {
        foreach (var principal in _data.Principals)
        {
            foreach (var operation in First.Model.Catalog.Operations)
            {
                for (var i = -1; i < _data.Buckets.Count; i++)
                {
                    var both = Evaluate(new AccessRequest(principal.Name, operation.Name, i < 0 ? null : _data.Buckets[i].Name));
                    if (both.IsDifferent)
                        yield return both;
                }
            }
        }
    }

    /// <summary>Names of the principals, such as keys, whose meaning differs between the editions, in the order of the data.</summary>
    public IReadOnlyList<string> ChangedPrincipals()
    {
        var names = new List<string>();
        foreach (var difference in Differences())
        {
            var name = difference.Request.Principal!;
            if (names.Count == 0 || !string.Equals(names[names.Count - 1], name, StringComparison.Ordinal))
                names.Add(name);
        }

        return names;
    }
}
