#if !NET7_0_OR_GREATER
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells editors what a text is written in, on netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property)]
internal sealed class StringSyntaxAttribute : Attribute
{
    public const string Json = nameof(Json);

    public StringSyntaxAttribute(string syntax) => Syntax = syntax;

    public string Syntax { get; }
}
#endif
