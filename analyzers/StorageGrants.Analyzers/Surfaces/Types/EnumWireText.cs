using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>The text an enum member has on the wire.</summary>
internal static class EnumWireText
{
    /// <summary>The text, or null when nothing says it.</summary>
    public static string? Explicit(IFieldSymbol member) =>
        member.FindOurs(AttributeReading.Roles, "RoleAttribute")?.FirstText()
        ?? member.FindOurs(AttributeReading.Schemas, "WireNameAttribute")?.FirstText()
        ?? member.FindNamed("JsonStringEnumMemberNameAttribute")?.FirstText()
        ?? member.FindNamed("EnumMemberAttribute")?.NamedText("Value");

    public static IFieldSymbol? MemberOf(ITypeSymbol type, object value)
    {
        foreach (var symbol in type.GetMembers())
        {
            if (symbol is IFieldSymbol { HasConstantValue: true } member && Equals(member.ConstantValue, value))
                return member;
        }

        return null;
    }

    public static IFieldSymbol? MemberOfText(ITypeSymbol type, string text)
    {
        foreach (var symbol in type.GetMembers())
        {
            if (symbol is IFieldSymbol { HasConstantValue: true } member && (Explicit(member) ?? member.Name) == text)
                return member;
        }

        return null;
    }
}
