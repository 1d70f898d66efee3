using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Emits a model: an immutable record that knows which of its properties are present.</summary>
internal sealed partial class ModelEmitter(SourceWriter writer, OutputSpec output, ModelSpec spec, WireEmitter wire)
{
    private const int BitsPerField = 32;

    private string Name => spec.Name;

    public void Emit()
    {
        writer.Doc("summary", spec.Summary ?? "The object " + Name + ".");
        FileEmitter.Origin(writer, output, spec.Line);
        if (spec.GrantShape is "request" or "entry")
            writer.Line("[__Schema.GrantShape(", Literal.Of(spec.GrantShape), ")]");
        writer.Line("[", TypeNames.Converter, "(typeof(", FileEmitter.Qualified(output, output.JsonClass) + "." + spec.Converter, "))]");
        writer.Open((output.IsPublic ? "public sealed partial record " : "internal sealed partial record ") + Name);
        EmitFields();
        EmitConstructor();
        EmitReadingConstructor();
        for (var i = 0; i < spec.Properties.Count; i++)
            EmitProperty(spec.Properties[i], i);
        EmitReadJson();
        EmitWriteJson();
        EmitEquality();
        EmitPrintMembers();
        writer.Close();
        writer.Line();
    }

    private static string Field(int index) => "__present" + Literal.Number(index / BitsPerField);

    private static string Bit(int index) => Literal.Hex(1u << (index % BitsPerField));

    private static string Text(int index) => "__name" + Literal.Number(index);

    private void EmitFields()
    {
        for (var i = 0; i < spec.Properties.Count; i++)
        {
            writer.Line("private static readonly __Json.JsonEncodedText ", Text(i), " = __Json.JsonEncodedText.Encode(",
                Literal.Of(spec.Properties[i].WireName), ");");
        }

        for (var i = 0; i < spec.Properties.Count; i += BitsPerField)
            writer.Line("private uint ", Field(i), ";");
        if (spec.Properties.Count > 0)
            writer.Line();
    }

    private void EmitConstructor()
    {
        writer.Doc("summary", "Creates " + Name + " with what it requires.");
        foreach (var property in spec.Properties)
        {
            if (property.IsRequired)
                writer.Doc("param", property.Summary ?? "The value of " + property.WireName + ".", " name=\"" + property.Parameter.TrimStart('@') + "\"");
        }

        var parameters = new System.Text.StringBuilder();
        foreach (var property in spec.Properties)
        {
            if (property.IsRequired)
                parameters.Append(parameters.Length == 0 ? "" : ", ").Append(TypeNames.Of(property.Type, property.IsNullable)).Append(' ').Append(property.Parameter);
        }

        writer.Open("public " + Name + "(" + parameters + ")");
        for (var i = 0; i < spec.Properties.Count; i++)
        {
            var property = spec.Properties[i];
            if (!property.IsRequired)
                continue;
            writer.Line("this.", property.Name, " = ", Given(property, property.Parameter), ";");
        }

        EmitRequiredBits();
        writer.Close();
        writer.Line();
    }

    private void EmitRequiredBits()
    {
        for (var start = 0; start < spec.Properties.Count; start += BitsPerField)
        {
            var bits = 0u;
            for (var i = start; i < spec.Properties.Count && i < start + BitsPerField; i++)
                bits |= spec.Properties[i].IsRequired ? 1u << (i - start) : 0u;
            if (bits != 0)
                writer.Line("this.", Field(start), " = ", Literal.Hex(bits), ";");
        }
    }

    // Lists and maps are copied, so that who passed them cannot change the record later.
    private string Given(PropertySpec property, string value)
    {
        var argument = property.Parameter.TrimStart('@');
        var check = property.Type.IsValueType || property.IsNullable ? "" : " ?? throw new global::System.ArgumentNullException(" + Literal.Of(argument) + ")";
        if (property.Type.Kind is not (TypeKind.List or TypeKind.Map))
            return value + check;

        wire.UseCopy(property.Type.Kind);
        return property.IsNullable
            ? value + " is null ? null : __Wire.Copy(" + value + ")"
            : "__Wire.Copy(" + value + check + ")";
    }

    private void EmitProperty(PropertySpec property, int index)
    {
        var type = TypeNames.Of(property.Type, property.CanBeNull);
        writer.Doc("summary", property.Summary ?? "The value of " + property.WireName + ".");
        if (property.Edition is not null)
            writer.Doc("remarks", "Since edition " + property.Edition + ".");
        writer.Line("[__Schema.WireName(", Literal.Of(property.WireName), ")]");
        writer.Line("public ", type, " ", property.Name, " { get; private set; }");
        writer.Line();
        if (property.IsRequired)
            return;

        writer.Doc("summary", "Whether " + property.Name + " is present, be it null.");
        writer.Line("public bool Has", property.Name, " => (this.", Field(index), " & ", Bit(index) + ") != 0;");
        writer.Line();
        EmitWith(property, index);
    }

    private void EmitWith(PropertySpec property, int index)
    {
        var bit = Field(index) + " = this." + Field(index) + " | " + Bit(index);
        var head = "public " + Name + " With" + property.Name + "(";
        writer.Doc("summary", "A copy with another " + property.Name + "; null is written as null.");
        writer.Line(head, TypeNames.Of(property.Type, true), " value) => new " + Name + "(this) { " + property.Name + " = ",
            Given(property with { IsNullable = true }, "value"), ", ", bit + " };");
        writer.Line();
        if (property.Type.Kind != TypeKind.List)
            return;

        writer.Doc("summary", "A copy with another " + property.Name + ".");
        writer.Line(head, "params ", TypeNames.Element(property.Type), "[]? values) => this.With" + property.Name + "((" + TypeNames.Of(property.Type, true), ")values);");
        writer.Line();
    }

    private void EmitPrintMembers()
    {
        writer.Open("private bool PrintMembers(global::System.Text.StringBuilder builder)");
        writer.Line("var start = builder.Length;");
        for (var i = 0; i < spec.Properties.Count; i++)
        {
            var property = spec.Properties[i];
            var value = property.IsSensitive ? "\"***\"" : "this." + property.Name;
            writer.Line(property.IsRequired ? "" : "if (this.Has" + property.Name + ") ", "__Wire.Print(builder, start, ", Literal.Of(property.Name), ", ", value, ");");
        }

        writer.Line("return builder.Length > start;");
        writer.Close();
    }
}
