using System;
using StorageGrants.Generators.Emitting;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators;

/// <summary>Keeps a failure of ours out of the user's compiler: the file is left out.</summary>
internal static class GuardedEmit
{
    public static bool TryEmit(OutputSpec output, out string text)
    {
        EmitCounter.Increment();
        try
        {
            text = FileEmitter.Emit(output);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            text = "";
            return false;
        }
    }
}
