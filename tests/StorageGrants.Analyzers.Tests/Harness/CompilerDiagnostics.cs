namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which diagnostics of the compiler itself a test looks at.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
}
