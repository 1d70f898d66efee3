using System;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Tells by its name what a call does with its receiver and its arguments.</summary>
internal static class KnownCalls
{
    /// <summary>Whether it takes elements or keys out of its receiver, or puts others in their place.</summary>
    public static bool Changes(string name) => name switch
    {
        "Clear" or "Pop" or "TryPop" or "Dequeue" or "TryDequeue" or "TryTake" or "Fill" or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith" => true,
        _ => name.StartsWith("Remove", StringComparison.Ordinal) || name.StartsWith("TryRemove", StringComparison.Ordinal),
    };

    /// <summary>As <see cref="Changes(string)"/>; immutable collections return another one instead.</summary>
    public static bool Changes(IMethodSymbol method) =>
        Changes(method.Name) && !(method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal) && method.ContainingType.ContainingType is null);

    /// <summary>Whether it compares its receiver or its arguments with other values.</summary>
    public static bool Compares(IMethodSymbol method) => method.Name switch
    {
        "Equals" or "ReferenceEquals" or "Contains" or "DoesNotContain" or "IndexOf" or "LastIndexOf" or "CompareTo" or "Compare" or "CompareOrdinal" => true,
        "DeepEquals" or "SequenceEqual" or "StartsWith" or "EndsWith" or "SetEquals" => true,
        "Equal" or "NotEqual" or "StrictEqual" or "NotStrictEqual" or "Equivalent" or "AreEqual" or "AreNotEqual" or "AreEquivalent" or "AreSame" or "Same" or "NotSame" => true,
        "EqualTo" or "EquivalentTo" or "ShouldBe" or "ShouldNotBe" or "ShouldBeEquivalentTo" or "ShouldContain" or "ShouldNotContain" => true,
        "Be" or "NotBe" or "BeEquivalentTo" or "NotBeEquivalentTo" or "ContainEquivalentOf" or "ContainSingle" or "NotContain" => true,
        _ => false,
    };

    /// <summary>Whether it gives an element of its receiver.</summary>
    public static bool Selects(string name) =>
        name is "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault" or "Find" or "FindLast";

    /// <summary>Whether it gives a list or a view with the elements of its receiver or its argument.</summary>
    public static bool Lists(string name) =>
        name is "ToArray" or "ToList" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableList" or "AsEnumerable" or "AsArray" or "AsSpan" or "Where" or "OfType" or "Cast" or "Skip" or "Take" or "Reverse" or "OrderBy" or "Concat" or "Append";
}
