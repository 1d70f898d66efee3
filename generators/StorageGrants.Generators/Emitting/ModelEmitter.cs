using System.Text;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Emits a model: an immutable record that knows which of its properties are present.</summary>
internal sealed partial class ModelEmitter(SourceWriter writer, OutputSpec output, ModelSpec spec, WireEmitter wire)
{
    private const int BitsPerField = 32;

    private readonly TypeNames _names = wire.Names;

    private string Name => spec.Name;

    public void Emit()
    {
        writer.Doc("summary", spec.Summary ?? "The object " + Name + ".");
        FileEmitter.Origin(writer, output, spec.Line);
        if (spec.GrantShape is "request" or "entry")
            writer.Line("[__Schema.GrantShape(", Literal.Of(spec.GrantShape), ")]");
        writer.Line("[", TypeNames.Converter, "(typeof(", _names.OfOwn(output.JsonClass), ".", spec.Converter, "))]");
        writer.Open((output.IsPublic ? "public sealed partial record " : "internal sealed partial record ") + Name);
        for (var i = 0; i < spec.Properties.Count; i += BitsPerField)
            writer.Line("private uint ", Field(i), ";");
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

    private static string Field(int index) => index < BitsPerField ? "__present0" : "__present" + Literal.Number(index / BitsPerField);

    private static string Bit(int index) => Literal.Bits(1u << (index % BitsPerField));

    // Only a name in lower case could be one of the parameters and variables of a method.
    private static string Get(PropertySpec property) => char.IsUpper(property.Name[0]) ? property.Name : "this." + property.Name;

    private void EmitConstructor()
    {
        writer.Doc("summary", "Creates " + Name + " with what it requires.");
        var parameters = new StringBuilder();
        foreach (var property in spec.Properties)
        {
            if (!property.IsRequired)
                continue;
            writer.Doc("param", property.Summary ?? "The value of " + property.WireName + ".", " name=\"" + property.Parameter.TrimStart('@') + "\"");
            parameters.Append(parameters.Length == 0 ? "" : ", ").Append(_names.Of(property.Type, property.IsNullable)).Append(' ').Append(property.Parameter);
        }

        writer.Open("public " + Name + "(" + parameters + ")");
        foreach (var property in spec.Properties)
        {
            if (property.IsRequired)
                writer.Line("this.", property.Name, " = ", Given(property, property.Parameter), ";");
        }

        for (var i = 0; i < spec.Properties.Count; i += BitsPerField)
        {
            if (RequiredBits(i) is var bits and not 0)
                writer.Line(Field(i), " = ", Literal.Bits(bits), ";");
        }

        writer.Close();
        writer.Line();
    }

    private uint RequiredBits(int start)
    {
        var bits = 0u;
        for (var i = start; i < spec.Properties.Count && i < start + BitsPerField; i++)
            bits |= spec.Properties[i].IsRequired ? 1u << (i - start) : 0u;
        return bits;
    }

    // Lists and maps are copied, so that who passed them cannot change the record later.
    private string Given(PropertySpec property, string value)
    {
        var check = property.Type.IsValueType || property.IsNullable ? "" : " ?? throw new " + TypeNames.NullArgument + "(" + Literal.Of(property.Parameter.TrimStart('@')) + ")";
        if (property.Type.Kind is not (TypeKind.List or TypeKind.Map))
            return value + check;

        wire.UseCopy(property.Type.Kind);
        return property.IsNullable
            ? value + " is null ? null : __Wire.Copy(" + value + ")"
            : "__Wire.Copy(" + value + check + ")";
    }

    private void EmitProperty(PropertySpec property, int index)
    {
        writer.Doc("summary", property.Summary ?? "The value of " + property.WireName + ".");
        if (property.Edition is not null)
            writer.Doc("remarks", "Since edition " + property.Edition + ".");
        writer.Line("[__Schema.WireName(", Literal.Of(property.WireName), ")]");
        if (property.IsOnceOnly)
            writer.Line("[__Schema.OnceOnly]");
        if (property.Limits is { } limits)
            writer.Line(LimitsText.Of(limits));
        writer.Line("public ", _names.Of(property.Type, property.CanBeNull), " ", property.Name, " { get; private set; }");
        writer.Line();
        if (property.IsRequired)
            return;

        writer.Doc("summary", "Whether " + property.Name + " is present, be it null.");
        writer.Line("public bool Has", property.Name, " => (", Field(index), " & ", Bit(index), ") != 0;");
        writer.Line();
        EmitWith(property, index);
    }

    private void EmitWith(PropertySpec property, int index)
    {
        var type = _names.Of(property.Type, true);
        var head = "public " + Name + " With" + property.Name + "(";
        var field = Field(index);
        writer.Doc("summary", "A copy with another " + property.Name + "; null is written as null.");
        writer.Line(head + type + " value) => new(this) { " + property.Name, " = ", property.Type.Kind is TypeKind.List or TypeKind.Map ? Given(property with { IsNullable = true }, "value") : "value",
            ", ", field + " = " + field + " | ", Bit(index), " };");
        writer.Line();
        if (property.Type.Kind != TypeKind.List)
            return;

        writer.Doc("summary", "A copy with another " + property.Name + ".");
        writer.Line(head, "params ", _names.Element(property.Type), "[]? values) => With" + property.Name + "((" + type, ")values);");
        writer.Line();
    }

    private void EmitPrintMembers()
    {
        writer.Open("private bool PrintMembers(global::System.Text.StringBuilder builder)");
        writer.Line("var start = builder.Length;");
        foreach (var property in spec.Properties)
        {
            writer.Line(property.IsRequired ? "" : "if (Has" + property.Name + ") ", "__Wire.Print(builder, start, ", Literal.Of(property.Name), ", ",
                property.IsSensitive ? "\"***\"" : Get(property), ");");
        }

        writer.Line("return builder.Length > start;");
        writer.Close();
    }
}
