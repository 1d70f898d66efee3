using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Emits the principals a dialect takes.</summary>
internal static class PrincipalEmitter
{
    private const string Everyone = "*";

    public static void Emit(SourceWriter writer, string visibility, DialectSpec spec, string dialect)
    {
        writer.Doc("summary", "Principals of policies of " + spec.Title + ".");
        if (spec.Origin.Length > 0)
            writer.Doc("remarks", spec.Origin);
        writer.Open(visibility + "static class " + spec.Names.Principal);
        foreach (var type in spec.Principals)
        {
            var principal = "__Policy.Principal<" + dialect + ">";
            if (type.Text == Everyone)
            {
                writer.Doc("summary", "Everyone, signed in or not.");
                writer.Line(DialectEmitter.WireName(type.Text));
                writer.Line("public static " + principal + " " + type.Name + " { get; } = __Policy.PrincipalType<" + dialect + ">.Everyone;");
            }
            else
            {
                var forms = "";
                foreach (var form in type.Forms)
                    forms += ", " + Literal.Of(form);
                writer.Doc("summary", "A principal of type " + type.Text + ".");
                writer.Doc("param", type.Forms.Count == 0 ? "Any text without wildcards, but not the empty one." : "One of " + string.Join(", ", type.Forms) + ".", " name=\"value\"");
                writer.Doc("exception", "The text is not of an accepted form.", " cref=\"global::System.ArgumentException\"");
                writer.Line(DialectEmitter.WireName(type.Text));
                writer.Line("public static " + principal + " " + type.Name + "(string value) => " + "__Policy.PrincipalType<" + dialect + ">.Of(value, " + Literal.Of(type.Text) + forms + ");");
            }

            writer.Line();
        }

        writer.Close();
        writer.Line();
    }
}
