using System;
using StorageGrants.Generators.Emitting;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators;

/// <summary>Keeps a failure of ours out of the user's compiler: the file is left out.</summary>
internal static class GuardedEmit
{
    /// <param name="output">What to emit.</param>
    /// <param name="text">The code, or what went wrong.</param>
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
            text = failure.GetType().Name + ": " + failure.Message;
            return false;
        }
    }
}
