using System.Threading;

namespace StorageGrants.Generators;

/// <summary>Counts emitted files, so that tests can see on the built assembly that an edit emits nothing.</summary>
internal static class EmitCounter
{
    private static int _count;

    public static int Count => Volatile.Read(ref _count);

    public static void Increment() => Interlocked.Increment(ref _count);
}
