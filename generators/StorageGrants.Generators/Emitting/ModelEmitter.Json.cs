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
            writer.Line(i == 0 ? "if" : "else if", " (reader.ValueTextEquals(", NameToMatch(property, i), "))");
            writer.Open();
            writer.Line("reader.Read();");
            var value = wire.Read(property.Type, Literal.Of(Name + "." + property.WireName));
            if (property.CanBeNull)
                value = "reader.TokenType == " + TypeNames.TokenType + ".Null ? null : " + value;
            writer.Line("this.", property.Name, " = ", value, ";");
            writer.Line("this.", Field(i), " |= ", Bit(i), ";");
            writer.Close();
        }

        if (spec.Properties.Count > 0)
            writer.Line("else").Open();
        writer.Line("reader.Read();");
        writer.Line("__Wire.Skip(ref reader);");
        if (spec.Properties.Count > 0)
            writer.Close();
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
            var property = spec.Properties[i];
            if (!property.IsRequired)
                writer.Open("if ((this." + Field(i) + " & " + Bit(i) + ") != 0)");
            EmitWriteProperty(property, i);
            if (!property.IsRequired)
                writer.Close();
        }

        writer.Line("writer.WriteEndObject();");
        writer.Close();
        writer.Line();
    }

    private void EmitWriteProperty(PropertySpec property, int index)
    {
        var value = "this." + property.Name;
        var write = property.IsOnceOnly
            ? "writer.WriteString(" + Text(index) + ", \"***\");"
            : wire.WriteProperty(property.Type, Text(index), property.CanBeNull && property.Type.IsValueType ? value + ".GetValueOrDefault()" : value);
        if (!property.CanBeNull)
        {
            writer.Line(write);
            return;
        }

        writer.Line("if (", value, " is null) writer.WriteNull(", Text(index), ");");
        writer.Line("else").Open().Line(write).Close();
    }
}
