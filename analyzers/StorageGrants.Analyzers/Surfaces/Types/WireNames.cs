using System.Text;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>The name a property or field has in JSON.</summary>
internal static class WireNames
{
    /// <summary>The name and whether an attribute states it, or null when the member is not written.</summary>
    /// <param name="member">The property or field.</param>
    /// <param name="policy">How the name is written when no attribute states it.</param>
    public static (string Name, bool IsStated)? Of(ISymbol member, NamingPolicy policy = NamingPolicy.SnakeCase)
    {
        if (member.IsStatic || member.IsImplicitlyDeclared && member is IFieldSymbol || member.DeclaredAccessibility != Accessibility.Public || member is IPropertySymbol { IsIndexer: true })
            return null;

        foreach (var attribute in member.GetAttributes())
        {
            var stated = attribute.AttributeClass?.Name switch
            {
                "WireNameAttribute" or "JsonPropertyNameAttribute" => attribute.FirstText(),
                "JsonPropertyAttribute" => attribute.FirstText() ?? attribute.NamedText("PropertyName"),
                "DataMemberAttribute" => attribute.NamedText("Name"),
                _ => null,
            };
            if (stated is not null)
                return (stated, true);
            if (attribute.AttributeClass?.Name == "JsonIgnoreAttribute" && IsAlwaysIgnored(attribute))
                return null;
        }

        return (Write(member.Name, policy), false);
    }

    /// <summary>The name as a naming policy writes it.</summary>
    public static string Write(string name, NamingPolicy policy) => policy switch
    {
        NamingPolicy.AsWritten => name,
        NamingPolicy.CamelCase => CamelCase(name),
        NamingPolicy.KebabCase => Words(name, '-'),
        _ => Words(name, '_'),
    };

    // As the framework does it: a run of capitals at the start ends before the last one that a small letter follows.
    private static string CamelCase(string name)
    {
        var characters = name.ToCharArray();
        for (var i = 0; i < characters.Length && char.IsUpper(characters[i]); i++)
        {
            if (i > 0 && i + 1 < characters.Length && !char.IsUpper(characters[i + 1]))
                break;
            characters[i] = char.ToLowerInvariant(characters[i]);
        }

        return new string(characters);
    }

    private static string Words(string name, char separator)
    {
        var builder = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var startsWord = char.IsUpper(c) && i > 0 && name[i - 1] != separator
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                builder.Append(separator);
            builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }

    // JsonIgnoreCondition: 1 is Always, and so is the attribute without a condition.
    private static bool IsAlwaysIgnored(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == "Condition")
                return argument.Value.Value is 1;
        }

        return true;
    }
}
