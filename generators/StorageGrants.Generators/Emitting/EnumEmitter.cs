using System.Text;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Emits enums, those of role sets with what the schema says of the roles.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, OutputSpec output, EnumSpec spec)
    {
        writer.Doc("summary", spec.Summary ?? "Values of " + spec.Name + ".");
        if (spec.RoleSet is { } set)
            writer.Line(RoleSet(set));
        FileEmitter.Origin(writer, output, spec.Line);
        writer.Open((output.IsPublic ? "public enum " : "internal enum ") + spec.Name);
        foreach (var member in spec.Members)
        {
            writer.Doc("summary", member.Summary ?? "The text \"" + member.WireText + "\".");
            if (member.Role is { } role)
                writer.Line(Role(member.WireText, role));
            writer.Line("[__Schema.WireName(", Literal.Of(member.WireText), ")]");
            writer.Line(member.Name, ",");
            writer.Line();
        }

        writer.Close();
        writer.Line();
    }

    /// <summary>The method of the JSON class that reads the enum.</summary>
    public static void EmitReader(SourceWriter writer, TypeNames names, EnumSpec spec)
    {
        var name = names.OfOwn(spec.Name);
        var type = TypeNames.OpenEnum(name);
        writer.Open("internal static " + type + " " + spec.Reader + "(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != ", TypeNames.TokenType, ".String) throw Wire.Unexpected(ref reader, where, \"a string\");");
        foreach (var member in spec.Members)
        {
            var text = Literal.Of(member.WireText);
            writer.Line("if (reader.ValueTextEquals(" + text + ")) return new(" + name + "." + member.Name + ", " + text + ");");
        }

        writer.Line("return new(Wire.ReadString(ref reader, where));");
        writer.Close();
        writer.Line();
    }

    private static string RoleSet(RoleSetSpec set)
    {
        var builder = new StringBuilder("[global::StorageGrants.Access.Roles.RoleSet(")
            .Append(Literal.Of(set.System)).Append(", ").Append(Literal.Of(set.Name));
        Named(builder, "Plane", set.Plane);
        Named(builder, "Combination", set.Combination);
        Named(builder, "Wildcard", set.Wildcard);
        Named(builder, "Default", set.Default);
        return builder.Append(")]").ToString();
    }

    private static string Role(string wireText, RoleSpec role)
    {
        var builder = new StringBuilder("[global::StorageGrants.Access.Roles.Role(").Append(Literal.Of(wireText));
        if (role.BypassesPolicies)
            builder.Append(", BypassesPolicies = true");
        Named(builder, "OnWildcard", role.OnWildcard);
        Named(builder, "Since", role.Since);
        if (role.Includes.Count > 0)
        {
            builder.Append(", Includes = new[] { ");
            for (var i = 0; i < role.Includes.Count; i++)
                builder.Append(i == 0 ? "" : ", ").Append(Literal.Of(role.Includes[i]));
            builder.Append(" }");
        }

        return builder.Append(")]").ToString();
    }

    private static void Named(StringBuilder builder, string name, string? value)
    {
        if (value is not null)
            builder.Append(", ").Append(name).Append(" = ").Append(Literal.Of(value));
    }
}
