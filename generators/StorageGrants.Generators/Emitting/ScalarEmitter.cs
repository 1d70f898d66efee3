using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Methods of the class <c>Wire</c> that do not depend on the schema. Messages name the place, never the value.</summary>
internal static class ScalarEmitter
{
    public static void Emit(SourceWriter writer, KindSet scalars, KindSet written, KindSet copies, bool readsNumbers)
    {
        if (scalars.Contains(TypeKind.Boolean))
            EmitBoolean(writer);
        EmitParsed(writer, scalars, TypeKind.Int32, "int", "Number", "TryGetInt32", "a 32-bit integer");
        EmitParsed(writer, scalars, TypeKind.Int64, "long", "Number", "TryGetInt64", "a 64-bit integer");
        EmitParsed(writer, scalars, TypeKind.Double, "double", "Number", "TryGetDouble", "a finite number", " || double.IsInfinity(value)");
        EmitParsed(writer, scalars, TypeKind.DateTimeOffset, "global::System.DateTimeOffset", "String", "TryGetDateTimeOffset", "a date and time");
        EmitParsed(writer, scalars, TypeKind.Guid, "global::System.Guid", "String", "TryGetGuid", "a UUID");
        EmitParsed(writer, scalars, TypeKind.Bytes, "byte[]", "String", "TryGetBytesFromBase64", "Base64 text", "", "!");
        EmitWritten(writer, written, TypeKind.Boolean, "bool");
        EmitWritten(writer, written, TypeKind.Int32, "int");
        EmitWritten(writer, written, TypeKind.Int64, "long");
        EmitWritten(writer, written, TypeKind.Double, "double");
        EmitWritten(writer, written, TypeKind.DateTimeOffset, "global::System.DateTimeOffset");
        EmitWritten(writer, written, TypeKind.Guid, "global::System.Guid");
        if (copies.Contains(TypeKind.List))
            EmitCopyList(writer);
        if (copies.Contains(TypeKind.Map))
            EmitCopyMap(writer);
        EmitTokens(writer);
        if (readsNumbers)
            EmitText(writer);
        EmitStrings(writer);
        EmitFailures(writer);
    }

    /// <summary>The method of a JSON writer that writes a property of the kind.</summary>
    public static string Method(TypeKind kind) => kind switch
    {
        TypeKind.Boolean => "WriteBoolean",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double => "WriteNumber",
        _ => "WriteString",
    };

    private static void EmitWritten(SourceWriter writer, KindSet written, TypeKind kind, string type)
    {
        if (!written.Contains(kind))
            return;

        writer.Open("internal static void Write" + kind + "(" + TypeNames.Writer + " writer, __Json.JsonEncodedText name, " + type + "? value)");
        writer.Line("if (value is null) writer.WriteNull(name);");
        writer.Line("else writer.", Method(kind), "(name, value.GetValueOrDefault());");
        writer.Close();
        writer.Line();
    }

    private static void EmitText(SourceWriter writer)
    {
        writer.Open("internal static string " + TypeSpec.NumberOrText.Reader + "(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != ", TypeNames.TokenType, ".Number) return ReadString(ref reader, where);");
        writer.Line("using var number = __Json.JsonDocument.ParseValue(ref reader);");
        writer.Line("return number.RootElement.GetRawText();");
        writer.Close();
        writer.Line();
    }

    private static void EmitBoolean(SourceWriter writer)
    {
        writer.Open("internal static bool ReadBoolean(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType == ", TypeNames.TokenType, ".True) return true;");
        writer.Line("if (reader.TokenType == ", TypeNames.TokenType, ".False) return false;");
        writer.Line("throw Unexpected(ref reader, where, \"true or false\");");
        writer.Close();
        writer.Line();
    }

    private static void EmitParsed(
        SourceWriter writer, KindSet scalars, TypeKind kind, string type, string token, string method, string expected, string bad = "", string suffix = "")
    {
        if (!scalars.Contains(kind))
            return;

        writer.Open("internal static " + type + " Read" + kind + "(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != " + TypeNames.TokenType, ".", token + " || !reader." + method + "(out var value)", bad, ") throw Unexpected(ref reader, where, ", Literal.Of(expected) + ");");
        writer.Line("return value", suffix, ";");
        writer.Close();
        writer.Line();
    }

    private static void EmitCopyList(SourceWriter writer)
    {
        writer.Open("internal static " + TypeNames.List + "<T> Copy<T>(" + TypeNames.List + "<T> items)");
        writer.Line("var copy = new T[items.Count];");
        writer.Line("for (var i = 0; i < copy.Length; i++) copy[i] = items[i];");
        writer.Line("return new global::System.Collections.ObjectModel.ReadOnlyCollection<T>(copy);");
        writer.Close();
        writer.Line();
    }

    private static void EmitCopyMap(SourceWriter writer)
    {
        writer.Open("internal static " + TypeNames.Map + "<string, T> Copy<T>(" + TypeNames.Map + "<string, T> entries)");
        writer.Line("var copy = new __Generic.Dictionary<string, T>(entries.Count, global::System.StringComparer.Ordinal);");
        writer.Line("foreach (var entry in entries) copy[entry.Key] = entry.Value;");
        writer.Line("return new global::System.Collections.ObjectModel.ReadOnlyDictionary<string, T>(copy);");
        writer.Close();
        writer.Line();
    }

    private static void EmitTokens(SourceWriter writer)
    {
        const string Reference = "(ref " + TypeNames.Reader + " reader";
        writer.Line("internal static bool HasItem", Reference, ") => reader.Read() && reader.TokenType != ", TypeNames.TokenType, ".EndArray;");
        writer.Line();
        writer.Line("internal static bool HasProperty", Reference, ") => reader.Read() && reader.TokenType != ", TypeNames.TokenType, ".EndObject;");
        writer.Line();
        writer.Line("internal static bool Is", Reference, ", __Json.JsonEncodedText name) => reader.ValueTextEquals(name.EncodedUtf8Bytes) && reader.Read();");
        writer.Line();
        writer.Line("internal static bool Is", Reference, ", string name) => reader.ValueTextEquals(name) && reader.Read();");
        writer.Line();
        writer.Line("internal static bool IsNull", Reference, ") => reader.TokenType == ", TypeNames.TokenType, ".Null;");
        writer.Line();
        writer.Line("internal static bool IsObject", Reference, ", string where) => reader.TokenType == ", TypeNames.TokenType, ".StartObject ? true : throw Unexpected(ref reader, where, \"an object\");");
        writer.Line();
        writer.Open("internal static void Skip" + Reference + ")");
        writer.Line("if (!reader.Read() || !reader.TrySkip()) throw new __Json.JsonException(\"The JSON ends too early.\");");
        writer.Close();
        writer.Line();
    }

    // GetString throws InvalidOperationException on text that is no valid UTF-8 or UTF-16.
    private static void EmitStrings(SourceWriter writer)
    {
        writer.Open("internal static string ReadString(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != ", TypeNames.TokenType, ".String) throw Unexpected(ref reader, where, \"a string\");");
        writer.Line("return ReadName(ref reader, where);");
        writer.Close();
        writer.Line();
        writer.Open("internal static string ReadName(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("try").Open().Line("return reader.GetString()!;").Close();
        writer.Line("catch (global::System.InvalidOperationException)").Open();
        writer.Line("throw new __Json.JsonException(where + \": the text is no valid Unicode.\");");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Open("internal static void Print(global::System.Text.StringBuilder builder, int start, string name, object? value)");
        writer.Line("builder.Append(builder.Length > start ? \", \" : \"\").Append(name).Append(\" = \").Append(value);");
        writer.Close();
        writer.Line();
    }

    private static void EmitFailures(SourceWriter writer)
    {
        writer.Open("internal static __Json.JsonException Unexpected(ref " + TypeNames.Reader + " reader, string where, string expected)");
        writer.Line("return new __Json.JsonException(where + \": expected \" + expected + \", found \" + reader.TokenType.ToString() + \".\");");
        writer.Close();
        writer.Line();
        writer.Open("internal static __Json.JsonException Missing(string model, uint absent, params string[] properties)");
        writer.Line("var first = 0;");
        writer.Line("while ((absent >> first & 1u) == 0) first++;");
        writer.Line("return new __Json.JsonException(model + \": the required property '\" + properties[first] + \"' is missing.\");");
        writer.Close();
    }
}
