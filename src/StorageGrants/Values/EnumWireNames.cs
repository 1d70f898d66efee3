using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using StorageGrants.Access.Schemas;

namespace StorageGrants;

// The wire texts of an enum, read once from the [WireName] of its members.
internal static class EnumWireNames<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> s_values = new(StringComparer.Ordinal);
    private static readonly Dictionary<TEnum, string> s_texts = new();

    static EnumWireNames()
    {
        foreach (var field in typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var text = field.GetCustomAttribute<WireNameAttribute>()?.Name ?? field.Name;
            var value = (TEnum)field.GetValue(null)!;
            s_values[text] = value;
            s_texts[value] = text;
        }
    }

    public static bool TryGetValue(string text, out TEnum value) => s_values.TryGetValue(text, out value);

    public static string GetText(TEnum value) => s_texts.TryGetValue(value, out var text)
        ? text
        : throw new ArgumentOutOfRangeException(
            nameof(value),
            "The value " + value + " is no member of " + typeof(TEnum).Name + ". Accepted are " + string.Join(", ", s_texts.Keys) + ".");
}
