using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Methods that read and write one kind of list or map.</summary>
internal static class CollectionEmitter
{
    public static void EmitList(SourceWriter writer, WireEmitter wire, TypeSpec type, string name)
    {
        var element = TypeNames.Element(type);
        var list = TypeNames.Of(type);
        writer.Open("internal static " + list + " Read" + name + "(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != ", TypeNames.TokenType, ".StartArray) throw Unexpected(ref reader, where, \"an array\");");
        writer.Line("var items = new __Generic.List<", element, ">();");
        writer.Open("while (reader.Read() && reader.TokenType != " + TypeNames.TokenType + ".EndArray)");
        writer.Line("items.Add(", ReadElement(wire, type), ");");
        writer.Close();
        writer.Line("return items.AsReadOnly();");
        writer.Close();
        writer.Line();
        writer.Open("internal static void Write" + name + "(" + TypeNames.Writer + " writer, " + list + " items)");
        writer.Line("writer.WriteStartArray();");
        writer.Open("for (var i = 0; i < items.Count; i++)");
        EmitWriteElement(writer, wire, type, "items[i]");
        writer.Close();
        writer.Line("writer.WriteEndArray();");
        writer.Close();
        writer.Line();
    }

    public static void EmitMap(SourceWriter writer, WireEmitter wire, TypeSpec type, string name)
    {
        var element = TypeNames.Element(type);
        var map = TypeNames.Of(type);
        writer.Open("internal static " + map + " Read" + name + "(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != ", TypeNames.TokenType, ".StartObject) throw Unexpected(ref reader, where, \"an object\");");
        writer.Line("var entries = new __Generic.Dictionary<string, ", element, ">(global::System.StringComparer.Ordinal);");
        writer.Open("while (reader.Read() && reader.TokenType != " + TypeNames.TokenType + ".EndObject)");
        writer.Line("var name = ReadName(ref reader, where);");
        writer.Line("reader.Read();");
        writer.Line("entries[name] = ", ReadElement(wire, type), ";");
        writer.Close();
        writer.Line("return new global::System.Collections.ObjectModel.ReadOnlyDictionary<string, ", element, ">(entries);");
        writer.Close();
        writer.Line();
        writer.Open("internal static void Write" + name + "(" + TypeNames.Writer + " writer, " + map + " entries)");
        writer.Line("writer.WriteStartObject();");
        writer.Open("foreach (var entry in entries)");
        writer.Line("writer.WritePropertyName(entry.Key);");
        EmitWriteElement(writer, wire, type, "entry.Value");
        writer.Close();
        writer.Line("writer.WriteEndObject();");
        writer.Close();
        writer.Line();
    }

    private static string ReadElement(WireEmitter wire, TypeSpec type)
    {
        var value = wire.Read(type.Element!, "where");
        return type.IsElementNullable
            ? "IsNull(ref reader) ? default(" + TypeNames.Element(type) + ") : " + value
            : value;
    }

    private static void EmitWriteElement(SourceWriter writer, WireEmitter wire, TypeSpec type, string value)
    {
        if (!type.IsElementNullable)
        {
            writer.Line(wire.WriteValue(type.Element!, value));
            return;
        }

        writer.Line("var element = ", value, ";");
        writer.Line("if (element is null) writer.WriteNullValue();");
        writer.Line("else").Open();
        writer.Line(wire.WriteValue(type.Element!, type.Element!.IsValueType ? "element.GetValueOrDefault()" : "element"));
        writer.Close();
    }
}
