using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>A set of kinds of types.</summary>
internal sealed class KindSet
{
    private int _bits;

    public void Add(TypeKind kind) => _bits |= 1 << (int)kind;

    public bool Contains(TypeKind kind) => (_bits & (1 << (int)kind)) != 0;
}
