using StorageGrants.Access.Json;
using StorageGrants.Generators.Naming;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>Names members of the classes of a dialect, and reports those that two texts of the file would share.</summary>
internal sealed class DialectNaming(LinkContext context, SchemaFile file)
{
    /// <summary>The C# name of an action or key: what the file asks for, the part after the service, or the whole text.</summary>
    /// <param name="scope">Names of the class.</param>
    /// <param name="member">The property that describes it.</param>
    /// <param name="text">The action or key.</param>
    /// <param name="fallback">The name when nothing of the text can be used.</param>
    public string Member(NameScope scope, JsonProperty member, string text, string fallback)
    {
        var name = DialectReading.NameOf(member.Value, DialectReading.AfterService(text), fallback);
        if (!scope.IsFree(name))
            name = Identifier.Pascal(text, fallback);
        return Claim(scope, name, member.Name, member.NameSpan);
    }

    /// <summary>The name, or one with a number after it and a problem at the place that led to it.</summary>
    public string Claim(NameScope scope, string name, string text, JsonSpan span)
    {
        var given = scope.Claim(name);
        if (given != name)
            context.Report(SchemaProblem.NameCollision, file, span, "'" + text + "' would be called '" + name + "' in C#, as something else is; it is called '" + given + "'. Choose a name with x-csharp-name");
        return given;
    }
}
