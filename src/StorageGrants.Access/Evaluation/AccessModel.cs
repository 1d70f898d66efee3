using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access;

/// <summary>How one system decides in one edition of its documents. It never changes and may be used by many threads.</summary>
public sealed class AccessModel
{
    private readonly AccessRules _rules;
    private readonly Dictionary<string, int> _operationIndexes = new(StringComparer.Ordinal);
    private readonly AccessStep[]?[] _steps = new AccessStep[]?[2];
    private readonly AccessStep?[] _otherwise = new AccessStep?[2];
    private readonly RoleOperation[] _operations;
    private readonly string? _dialect;

    private AccessModel(RoleCatalog catalog, string edition)
    {
        Catalog = catalog;
        Edition = edition;
        _rules = catalog.Access;
        _operations = new RoleOperation[catalog.Operations.Count];
        for (var i = 0; i < _operations.Length; i++)
        {
            _operations[i] = catalog.Operations[i];
            foreach (var older in _operations[i].Names.Values)
                _operationIndexes[older] = i;
        }

        for (var i = 0; i < _operations.Length; i++)
            _operationIndexes[_operations[i].Name] = i;
        Sets = new CompiledRoleSet[catalog.RoleSets.Count];
        for (var i = 0; i < Sets.Length; i++)
            Sets[i] = new CompiledRoleSet(catalog.RoleSets[i], _operations, edition);
        foreach (var plane in _rules.Planes)
        {
            _steps[(int)plane.Plane] = plane.StepsIn(edition);
            _otherwise[(int)plane.Plane] = plane.Otherwise;
            _dialect ??= plane.Dialect is { } name && PolicyDialect.IsName(name) ? name : null;
        }
    }

    /// <summary>The roles, operations and steps.</summary>
    public RoleCatalog Catalog { get; }

    /// <summary>The edition.</summary>
    public string Edition { get; }

    /// <summary>The dialect in which it reads policies, or null when it reads none.</summary>
    public PolicyDialect? Dialect => _dialect is null ? null : PolicyDialect.Find(_dialect);

    internal CompiledRoleSet[] Sets { get; }

    internal RoleOperation[] Operations => _operations;

    internal AccessWords Words => _rules.Words;

    /// <summary>How a system decides in an edition. There is no default edition: meanings differ.</summary>
    /// <param name="catalog">The system, such as <see cref="RoleCatalog.Tigris"/>, or one read by <see cref="RoleCatalog.Parse"/>.</param>
    /// <param name="edition">An edition of the catalogue.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The catalogue has no such edition, or says nothing of how it decides, or has a role set of more than 64 roles.</exception>
    public static AccessModel For(RoleCatalog catalog, string edition)
    {
        if (catalog is null)
            throw new ArgumentNullException(nameof(catalog));
        if (edition is null)
            throw new ArgumentNullException(nameof(edition));
        var isKnown = false;
        foreach (var known in catalog.Editions)
            isKnown |= string.Equals(known, edition, StringComparison.Ordinal);
        if (!isKnown)
            throw new ArgumentException("'" + edition + "' is no edition of " + catalog.System + "; there are: " + string.Join(", ", catalog.Editions), nameof(edition));
        if (catalog.Access.Planes.Count == 0)
            throw new ArgumentException("The role file of " + catalog.System + " has no 'x-access', which says how grants come to a decision", nameof(catalog));
        return new AccessModel(catalog, edition);
    }

    /// <summary>The steps by which operations of a plane are decided in this edition; the last one holds otherwise.</summary>
    /// <param name="plane">The plane.</param>
    /// <returns>Empty when the system has no such plane.</returns>
    public IReadOnlyList<AccessStep> Steps(RolePlane plane)
    {
        var list = new List<AccessStep>(_steps[(int)plane] ?? Array.Empty<AccessStep>());
        if (_otherwise[(int)plane] is { } otherwise)
            list.Add(otherwise);
        return list;
    }

    /// <summary>Makes the data of an organization ready to answer requests.</summary>
    /// <param name="data">The data; later changes to it have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="AccessDataException">The data name something unknown or unacceptable; the exception lists everything.</exception>
    public AccessEvaluator Compile(AccessData data) => new AccessDataCompiler(this, data ?? throw new ArgumentNullException(nameof(data))).Compile();

    /// <summary>The smallest role of a set that has every one of some operations, or null when none has.</summary>
    /// <param name="roleSet">Name of the role set.</param>
    /// <param name="operations">Names of operations, in any edition.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no such role set or operation.</exception>
    public Role? LeastRole(string roleSet, params string[] operations) =>
        new LeastRoleSearch(SetNamed(roleSet), this).One(IndexesOf(operations));

    /// <summary>
    /// The roles of a set that together have every one of some operations and as few others as possible; empty when no roles
    /// do, or when none is needed. Where one principal has one role, that is one.
    /// </summary>
    /// <param name="roleSet">Name of the role set.</param>
    /// <param name="operations">Names of operations, in any edition.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no such role set or operation.</exception>
    public IReadOnlyList<Role> LeastRoles(string roleSet, params string[] operations) =>
        new LeastRoleSearch(SetNamed(roleSet), this).Several(IndexesOf(operations));

    internal int IndexOf(string operation) => _operationIndexes.TryGetValue(operation, out var index) ? index : -1;

    internal AccessStep Decide(ref Evaluation evaluation)
    {
        var plane = (int)_operations[evaluation.Operation].Plane;
        foreach (var step in _steps[plane] ?? Array.Empty<AccessStep>())
        {
            if (step.Test!.Holds(ref evaluation))
                return step;
        }

        return _otherwise[plane] ?? BuiltInSteps.NoSteps;
    }

    internal IEnumerable<string> OperationNames()
    {
        foreach (var operation in _operations)
            yield return operation.Name;
    }

    internal int IndexOfSet(string name)
    {
        for (var i = 0; i < Sets.Length; i++)
        {
            if (string.Equals(Sets[i].Set.Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    internal IEnumerable<string> SetNames()
    {
        foreach (var set in Sets)
            yield return set.Set.Name;
    }

    private CompiledRoleSet SetNamed(string roleSet)
    {
        var index = IndexOfSet(roleSet ?? throw new ArgumentNullException(nameof(roleSet)));
        return index >= 0
            ? Sets[index]
            : throw new ArgumentException("'" + roleSet + "' is no role set of " + Catalog.System + NearestText.Suggest(roleSet, SetNames()) + "; there are: " + string.Join(", ", SetNames()), nameof(roleSet));
    }

    private int[] IndexesOf(string[] operations)
    {
        var indexes = new int[(operations ?? throw new ArgumentNullException(nameof(operations))).Length];
        for (var i = 0; i < indexes.Length; i++)
        {
            indexes[i] = IndexOf(operations[i] ?? throw new ArgumentNullException(nameof(operations)));
            if (indexes[i] < 0)
                throw new ArgumentException("'" + operations[i] + "' is no operation of " + Catalog.System + NearestText.Suggest(operations[i], OperationNames()), nameof(operations));
        }

        return indexes;
    }
}
