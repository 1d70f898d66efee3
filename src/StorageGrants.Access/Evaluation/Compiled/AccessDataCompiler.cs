using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access;

/// <summary>Makes the data of an organization ready, and says everything in it that is unknown or unacceptable.</summary>
internal sealed class AccessDataCompiler
{
    private readonly AccessModel _model;
    private readonly AccessData _data;
    private readonly List<AccessDataProblem> _problems = new();
    private readonly Dictionary<string, CompiledBucket> _buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _resourceGroups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledHolder> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccessGroup> _groupSources = new(StringComparer.Ordinal);
    private readonly List<CompiledHolder> _everyone = new();
    private readonly Dictionary<string, CompiledPrincipal> _principals = new(StringComparer.Ordinal);
    private readonly GrantCompiler _grants;

    public AccessDataCompiler(AccessModel model, AccessData data)
    {
        _model = model;
        _data = data;
        _grants = new GrantCompiler(model, _buckets, _resourceGroups, _problems);
    }

    public AccessEvaluator Compile()
    {
        var parents = AddResourceGroups();
        AddBuckets();
        foreach (var group in _data.Groups)
            AddGroup(group);
        foreach (var principal in _data.Principals)
            AddPrincipal(principal);
        LinkPrincipals();
        var settings = Words(_model.Words.Settings, _data.Settings, "the organization");
        var deactivated = Deactivated();
        if (_problems.Count > 0)
            throw new AccessDataException(_problems);
        return new AccessEvaluator(_model, _principals, _buckets, _resourceGroups, parents, deactivated, settings);
    }

    private int[] AddResourceGroups()
    {
        var parents = new int[_data.ResourceGroups.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            if (!TryAdd(_resourceGroups, _data.ResourceGroups[i].Name, i))
                Add("resource group '" + _data.ResourceGroups[i].Name + "'", "there are two of this name");
        }

        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = -1;
            if (_data.ResourceGroups[i].Parent is not { } parent)
                continue;
            if (!_resourceGroups.TryGetValue(parent, out parents[i]))
            {
                parents[i] = -1;
                Add("resource group '" + _data.ResourceGroups[i].Name + "'", "its parent '" + parent + "' is no resource group" + NearestText.Suggest(parent, _resourceGroups.Keys));
            }
        }

        FindCycles(parents);
        return parents;
    }

    private void FindCycles(int[] parents)
    {
        var done = new bool[parents.Length];
        for (var start = 0; start < parents.Length; start++)
        {
            var path = new List<int>();
            for (var at = start; at >= 0 && !done[at]; at = parents[at])
            {
                if (path.IndexOf(at) is var from && from >= 0)
                {
                    var names = path.GetRange(from, path.Count - from).ConvertAll(index => _data.ResourceGroups[index].Name);
                    names.Add(_data.ResourceGroups[at].Name);
                    Add("resource group '" + _data.ResourceGroups[at].Name + "'", "it is in itself: " + string.Join(" in ", names));
                    parents[at] = -1;
                    break;
                }

                path.Add(at);
            }

            foreach (var index in path)
                done[index] = true;
        }
    }

    private void AddBuckets()
    {
        for (var i = 0; i < _data.Buckets.Count; i++)
        {
            var bucket = _data.Buckets[i];
            var place = "bucket '" + bucket.Name + "'";
            var group = CompiledHolder.Organization;
            if (bucket.ResourceGroup is { } name && !_resourceGroups.TryGetValue(name, out group))
            {
                group = CompiledHolder.Organization;
                Add(place, "'" + name + "' is no resource group" + NearestText.Suggest(name, _resourceGroups.Keys));
            }

            var compiled = new CompiledBucket(bucket, _data.ResourceGroups.Count + i, group, new HashSet<CompiledPrincipal>())
            {
                Settings = Words(_model.Words.BucketSettings, bucket.Settings, place),
                Policies = Bundle(bucket.Policies, PolicySources.Resource, place),
            };
            if (!TryAdd(_buckets, bucket.Name, compiled))
                Add(place, "there are two of this name");
        }
    }

    private void AddGroup(AccessGroup group)
    {
        var place = "group '" + group.Name + "'";
        var holder = new CompiledHolder(group.Name, _model.Sets.Length);
        _grants.Add(holder, group.Grants, place);
        holder.Policies = Bundle(group.Policies, PolicySources.Identity, place);
        if (!TryAdd(_groups, group.Name, holder))
            Add(place, "there are two of this name");
        _groupSources[group.Name] = group;
        if (group.IsEveryone)
            _everyone.Add(holder);
    }

    private void AddPrincipal(AccessPrincipal principal)
    {
        var place = "principal '" + principal.Name + "'";
        var own = new CompiledHolder(principal.Name, _model.Sets.Length);
        _grants.Add(own, principal.Grants, place);
        own.Policies = Bundle(principal.Policies, PolicySources.Identity, place);
        var holders = new List<CompiledHolder> { own };
        var isReadOnly = false;
        foreach (var name in principal.Groups)
        {
            if (!_groups.TryGetValue(name, out var group))
            {
                Add(place, "'" + name + "' is no group" + NearestText.Suggest(name, _groups.Keys));
                continue;
            }

            isReadOnly |= _groupSources[name].IsReadOnly;
            if (!holders.Contains(group))
                holders.Add(group);
        }

        foreach (var group in _everyone)
        {
            isReadOnly |= _groupSources[group.Name].IsReadOnly;
            if (!holders.Contains(group))
                holders.Add(group);
        }

        _grants.CheckSingle(holders, place);
        _grants.AddDefaults(own, holders);
        var compiled = new CompiledPrincipal(principal, holders.ToArray(), _model.Sets.Length, principal.PolicyPrincipal ?? PolicyNameOf(principal))
        {
            Attributes = Words(_model.Words.Attributes, principal.Attributes, place),
            Session = Bundle(principal.SessionPolicies, PolicySources.Session, place),
            IsReadOnly = isReadOnly,
            BucketCount = GrantCompiler.CountBuckets(own),
        };
        if (!TryAdd(_principals, principal.Name, compiled))
            Add(place, "there are two of this name");
    }

    private static RequestPrincipal PolicyNameOf(AccessPrincipal principal)
    {
        var account = principal.Account ?? "";
        var aliases = new string[principal.Groups.Count];
        for (var i = 0; i < aliases.Length; i++)
            aliases[i] = "arn:aws:iam::" + account + ":group/" + principal.Groups[i];
        return RequestPrincipal.User(account, principal.Name).WithAliases(aliases);
    }

    private void LinkPrincipals()
    {
        foreach (var principal in _principals.Values)
        {
            if (principal.Source.Creator is { } creator)
                principal.Creator = Named(creator, "principal '" + principal.Name + "'", "creator");
        }

        foreach (var bucket in _buckets.Values)
        {
            foreach (var owner in bucket.Source.Owners)
            {
                if (Named(owner, "bucket '" + bucket.Source.Name + "'", "owner") is { } principal)
                    bucket.Owners.Add(principal);
            }
        }
    }

    private CompiledPrincipal? Named(string name, string place, string what)
    {
        if (_principals.TryGetValue(name, out var principal))
            return principal;
        Add(place, "its " + what + " '" + name + "' is no principal" + NearestText.Suggest(name, _principals.Keys));
        return null;
    }

    private ulong Words(WordList accepted, IReadOnlyList<string> words, string place)
    {
        var bits = 0UL;
        foreach (var word in words)
        {
            var bit = accepted.Find(word);
            if (bit == 0)
                Add(place, "'" + word + "' is no " + accepted.Kind + " that " + _model.Catalog.System + " knows" + NearestText.Suggest(word, accepted.Words) + "; there are: " + (accepted.Words.Count == 0 ? "none" : string.Join(", ", accepted.Words)));
            bits |= bit;
        }

        return bits;
    }

    private PolicyBundle? Bundle(IReadOnlyList<AccessPolicy> policies, PolicySources source, string place)
    {
        if (policies.Count == 0)
            return null;
        if (_model.Dialect is { } dialect)
            return new PolicyBundle(dialect, policies, source, _model.Words.AsksForNarrower);
        Add(place, _model.Catalog.System + " reads no policies, so '" + policies[0].Name + "' would be ignored");
        return null;
    }

    // A role that is switched off takes along what it permits by itself, not what the roles it includes permit.
    private bool[] Deactivated()
    {
        var operations = new bool[_model.Operations.Length];
        foreach (var name in _data.DeactivatedRoles)
        {
            var isKnown = false;
            foreach (var set in _model.Sets)
            {
                if (set.Set.Find(name) is not { } role)
                    continue;
                isKnown = true;
                foreach (var operation in role.In(_model.Edition).Permits)
                    operations[_model.IndexOf(operation)] = true;
            }

            if (!isKnown)
                Add("the organization", "the deactivated role '" + name + "' is no role of " + _model.Catalog.System);
        }

        return operations;
    }

    private void Add(string place, string message) => _problems.Add(new AccessDataProblem(place, message));

    private static bool TryAdd<T>(Dictionary<string, T> names, string name, T value)
    {
        if (names.ContainsKey(name))
            return false;
        names[name] = value;
        return true;
    }
}
