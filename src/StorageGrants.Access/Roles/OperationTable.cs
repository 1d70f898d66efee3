using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Roles;

/// <summary>The operations of a catalogue by their name in any edition.</summary>
internal sealed class OperationTable
{
    private readonly Dictionary<string, RoleOperation> _byName = new(StringComparer.Ordinal);

    public OperationTable(IReadOnlyList<RoleOperation> operations)
    {
        All = operations;
        foreach (var operation in operations)
        {
            foreach (var older in operation.Names.Values)
                _byName[older] = operation;
        }

        foreach (var operation in operations)
            _byName[operation.Name] = operation;
    }

    public IReadOnlyList<RoleOperation> All { get; }

    public RoleOperation? Find(string name) => name is not null && _byName.TryGetValue(name, out var operation) ? operation : null;
}
