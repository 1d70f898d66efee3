using System.Runtime.CompilerServices;

namespace StorageGrants.Analyzers;

/// <summary>How the runtime compiles what is asked at every expression of a project.</summary>
internal static class Jit
{
    /// <summary>
    /// With all optimizations at once. The runtime compiles a method without them first and again once nothing new was called for a
    /// while; a build calls something new until it ends. The value is that of AggressiveOptimization, which .NET Standard 2.0 has no
    /// name for; a runtime that does not know it compiles everything so.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
