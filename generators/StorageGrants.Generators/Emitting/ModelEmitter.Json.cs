using System.Text;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>The half of a model that reads and writes JSON.</summary>
internal sealed partial class ModelEmitter
{
    // A constructor, so that properties need no setter others could call; no schema gives another one this signature.
    private void EmitReadingConstructor()
    {
        writer.Open("private " + Name + "(ref " + TypeNames.Reader + " reader)");
        foreach (var property in spec.Properties)
        {
            if (!property.CanBeNull && !property.Type.IsValueType)
                writer.Line("this.", property.Name, " = null!;");
        }

        writer.Open("while (__Wire.HasProperty(ref reader))");
        for (var i = 0; i < spec.Properties.Count; i++)
        {
            var property = spec.Properties[i];
            writer.Line(i == 0 ? "if (__Wire.Is(ref reader, " : "else if (__Wire.Is(ref reader, ", NameToMatch(property), ")) { this." + property.Name,
                property.CanBeNull ? " = __Wire.IsNull(ref reader) ? null : " : " = ", wire.Read(property.Type, Literal.Of(Name + "." + property.WireName)),
                "; " + Field(i) + " |= " + Bit(i) + "; }");
        }

        writer.Line(spec.Properties.Count > 0 ? "else __Wire.Skip(ref reader);" : "__Wire.Skip(ref reader);");
        writer.Close();
        for (var i = 0; i < spec.Properties.Count; i += BitsPerField)
        {
            if (RequiredBits(i) is var bits and not 0)
                EmitRequired(i, Field(i), Literal.Bits(bits));
        }

        writer.Close();
        writer.Line();
    }

    private void EmitRequired(int start, string field, string bits)
    {
        var names = new StringBuilder();
        for (var i = start; i < spec.Properties.Count && i < start + BitsPerField; i++)
            names.Append(", ").Append(spec.Properties[i].IsRequired ? Literal.Of(spec.Properties[i].WireName) : "\"\"");
        writer.Line("if ((" + field + " & " + bits, ") != ", bits, ") throw __Wire.Missing(", Literal.Of(Name) + ", ~" + field + " & " + bits, names + ");");
    }

    // The written form of a name equals the read one only when JSON escapes nothing in it.
    private string NameToMatch(PropertySpec property) => Literal.IsPlain(property.WireName) ? wire.Name(property) : Literal.Of(property.WireName);

    private void EmitReadJson()
    {
        writer.Line("internal static ", Name, " ReadJson(ref " + TypeNames.Reader + " reader, string where) => __Wire.IsObject(ref reader, where) ? new(ref reader) : null!;");
        writer.Line();
    }

    private void EmitWriteJson()
    {
        writer.Open("internal void WriteJson(" + TypeNames.Writer + " writer)");
        writer.Line("writer.WriteStartObject();");
        foreach (var property in spec.Properties)
        {
            var name = wire.Name(property);
            writer.Line(property.IsRequired ? "" : "if (Has" + property.Name + ") ", property.IsOnceOnly
                ? "writer.WriteString(" + name + ", " + (property.CanBeNull ? Get(property) + " is null ? null : " : "") + "\"***\");"
                : wire.WriteProperty(property.Type, name, Get(property), property.CanBeNull));
        }

        writer.Line("writer.WriteEndObject();");
        writer.Close();
        writer.Line();
    }
}
