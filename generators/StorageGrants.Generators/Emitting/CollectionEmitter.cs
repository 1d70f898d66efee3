using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Methods that read and write one kind of list or map.</summary>
internal static class CollectionEmitter
{
    public static void EmitList(SourceWriter writer, WireEmitter wire, TypeSpec type, string name)
    {
        var element = wire.Names.Element(type);
        var list = wire.Names.Of(type);
        writer.Open("internal static " + list + " Read" + name + "(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != ", TypeNames.TokenType, ".StartArray) throw Unexpected(ref reader, where, \"an array\");");
        writer.Line("var items = new __Generic.List<", element, ">();");
        writer.Line("while (HasItem(ref reader)) items.Add(", ReadElement(wire, type), ");");
        writer.Line("return items.AsReadOnly();");
        writer.Close();
        writer.Line();
        writer.Open("internal static void Write" + name + "(" + TypeNames.Writer + " writer, " + list + "? items)");
        writer.Line("if (items is null) { writer.WriteNullValue(); return; }");
        writer.Line("writer.WriteStartArray();");
        EmitWriteElements(writer, wire, type, "for (var i = 0; i < items.Count; i++) ", "items[i]");
        writer.Line("writer.WriteEndArray();");
        writer.Close();
        writer.Line();
    }

    public static void EmitMap(SourceWriter writer, WireEmitter wire, TypeSpec type, string name)
    {
        var element = wire.Names.Element(type);
        var map = wire.Names.Of(type);
        writer.Open("internal static " + map + " Read" + name + "(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("IsObject(ref reader, where);");
        writer.Line("var entries = new __Generic.Dictionary<string, ", element, ">(global::System.StringComparer.Ordinal);");
        writer.Open("while (HasProperty(ref reader))");
        writer.Line("var name = ReadName(ref reader, where);");
        writer.Line("reader.Read();");
        writer.Line("entries[name] = ", ReadElement(wire, type), ";");
        writer.Close();
        writer.Line("return new global::System.Collections.ObjectModel.ReadOnlyDictionary<string, ", element, ">(entries);");
        writer.Close();
        writer.Line();
        writer.Open("internal static void Write" + name + "(" + TypeNames.Writer + " writer, " + map + "? entries)");
        writer.Line("if (entries is null) { writer.WriteNullValue(); return; }");
        writer.Line("writer.WriteStartObject();");
        EmitWriteElements(writer, wire, type, "foreach (var entry in entries) ", "entry.Value", "writer.WritePropertyName(entry.Key); ");
        writer.Line("writer.WriteEndObject();");
        writer.Close();
        writer.Line();
    }

    private static string ReadElement(WireEmitter wire, TypeSpec type)
    {
        var value = wire.Read(type.Element!, "where");
        return type.IsElementNullable
            ? "IsNull(ref reader) ? default(" + wire.Names.Element(type) + ") : " + value
            : value;
    }

    private static void EmitWriteElements(SourceWriter writer, WireEmitter wire, TypeSpec type, string loop, string value, string first = "")
    {
        if (!type.IsElementNullable)
        {
            var write = wire.WriteValue(type.Element!, value);
            writer.Line(loop, first.Length == 0 ? write : "{ " + first + write + " }");
            return;
        }

        writer.Open(loop.TrimEnd());
        writer.Line(first, "var element = ", value, ";");
        writer.Line("if (element is null) writer.WriteNullValue();");
        writer.Line("else { ", wire.WriteValue(type.Element!, type.Element!.IsValueType ? "element.GetValueOrDefault()" : "element"), " }");
        writer.Close();
    }
}
