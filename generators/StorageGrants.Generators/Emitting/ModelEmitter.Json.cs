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

        writer.Open("while (reader.Read() && reader.TokenType != " + TypeNames.TokenType + ".EndObject)");
        for (var i = 0; i < spec.Properties.Count; i++)
        {
            var property = spec.Properties[i];
            var value = wire.Read(property.Type, Literal.Of(Name + "." + property.WireName));
            if (property.CanBeNull)
                value = "__Wire.IsNull(ref reader) ? null : " + value;
            writer.Line(i == 0 ? "if (reader.ValueTextEquals(" : "else if (reader.ValueTextEquals(", NameToMatch(property, i), ")) { reader.Read(); this.", property.Name,
                " = " + value, "; this." + Field(i) + " |= " + Bit(i) + "; }");
        }

        writer.Line(spec.Properties.Count > 0 ? "else { reader.Read(); __Wire.Skip(ref reader); }" : "reader.Read(); __Wire.Skip(ref reader);");
        writer.Close();
        for (var i = 0; i < spec.Properties.Count; i++)
        {
            if (spec.Properties[i].IsRequired)
            {
                writer.Line("if ((this." + Field(i), " & ", Bit(i), ") == 0) throw __Wire.Missing(" + Literal.Of(Name), ", ", Literal.Of(spec.Properties[i].WireName) + ");");
            }
        }

        writer.Close();
        writer.Line();
    }

    // The written form of a name equals the read one only when JSON escapes nothing in it.
    private static string NameToMatch(PropertySpec property, int index) =>
        Literal.IsPlain(property.WireName) ? Text(index) + ".EncodedUtf8Bytes" : Literal.Of(property.WireName);

    private void EmitReadJson()
    {
        writer.Open("internal static " + Name + " ReadJson(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != ", TypeNames.TokenType, ".StartObject) throw __Wire.Unexpected(ref reader, where, \"an object\");");
        writer.Line("return new ", Name, "(ref reader);");
        writer.Close();
        writer.Line();
    }

    private void EmitWriteJson()
    {
        writer.Open("internal void WriteJson(" + TypeNames.Writer + " writer)");
        writer.Line("writer.WriteStartObject();");
        for (var i = 0; i < spec.Properties.Count; i++)
        {
            EmitWriteProperty(spec.Properties[i], i);
        }

        writer.Line("writer.WriteEndObject();");
        writer.Close();
        writer.Line();
    }

    private void EmitWriteProperty(PropertySpec property, int index)
    {
        var value = "this." + property.Name;
        var presence = property.IsRequired ? "" : "if (this.Has" + property.Name + ") ";
        var write = property.IsOnceOnly
            ? "writer.WriteString(" + Text(index) + ", \"***\");"
            : wire.WriteProperty(property.Type, Text(index), property.CanBeNull && property.Type.IsValueType ? value + ".GetValueOrDefault()" : value);
        if (property.CanBeNull)
            writer.Line(presence, "{ if (", value, " is null) writer.WriteNull(", Text(index), "); else { " + write + " } }");
        else
            writer.Line(presence, write);
    }
}
