using System;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Generators.Emitting;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators;

/// <summary>Keeps a failure of ours out of the user's compiler: the file is left out.</summary>
internal static class GuardedEmit
{
    /// <param name="output">What to emit.</param>
    /// <param name="failure">What went wrong, or null.</param>
    /// <returns>The code, or null.</returns>
    public static SourceText? Emit(OutputSpec output, out string? failure)
    {
        EmitCounter.Increment();
        failure = null;
        try
        {
            return FileEmitter.Emit(output).ToText();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            failure = exception.GetType().Name + ": " + exception.Message;
            return null;
        }
    }
}
