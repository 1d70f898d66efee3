using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Emits the static class through which the models of a file are serialised without reflection.</summary>
internal static class JsonClassEmitter
{
    public static void Emit(SourceWriter writer, OutputSpec output, WireEmitter wire)
    {
        var names = wire.Names;
        writer.Doc("summary", "JSON of the types generated from " + output.SchemaName + ".");
        writer.Open((output.IsPublic ? "public static class " : "internal static class ") + output.JsonClass);
        EmitResolver(writer, output, names);
        foreach (var model in output.Models)
            EmitTypeInfo(writer, names.OfOwn(model.Name), model.TypeInfo, model.Converter, model.Name);
        foreach (var body in output.Bodies)
            EmitTypeInfo(writer, names.Of(body.Type), body.TypeInfo, body.Converter, body.TypeInfo);
        foreach (var spec in output.Enums)
            EnumEmitter.EmitReader(writer, names, spec);
        foreach (var model in output.Models)
        {
            var type = names.OfOwn(model.Name);
            EmitConverter(writer, type, model.Converter, model.Name, type + ".ReadJson(ref reader, " + Literal.Of(model.Name) + ")", "value.WriteJson(writer);");
        }

        foreach (var body in output.Bodies)
            EmitConverter(writer, names.Of(body.Type), body.Converter, body.TypeInfo, wire.Read(body.Type, Literal.Of(body.TypeInfo)), wire.WriteValue(body.Type, "value"));

        wire.Emit(writer);
        writer.Close();
    }

    private static void EmitResolver(SourceWriter writer, OutputSpec output, TypeNames names)
    {
        const string Resolver = "__Meta.IJsonTypeInfoResolver";
        writer.Line("private static readonly " + TypeNames.SerializerOptions + " __options = new " + TypeNames.SerializerOptions + " { TypeInfoResolver = new __Resolver() };");
        writer.Line();
        writer.Doc("summary", "Finds the type infos of this class; combine it with others for a serializer of your own.");
        writer.Line("public static " + Resolver + " Resolver { get; } = new __Resolver();");
        writer.Line();
        writer.Open("private sealed class __Resolver : " + Resolver);
        writer.Open("public " + TypeNames.TypeInfo + "? GetTypeInfo(global::System.Type type, " + TypeNames.SerializerOptions + " options)");
        foreach (var model in output.Models)
            EmitCase(writer, names.OfOwn(model.Name), model.Converter);
        foreach (var body in output.Bodies)
        {
            if (body.Type.Kind is TypeKind.List or TypeKind.Map)
                EmitCase(writer, names.Of(body.Type), body.Converter);
        }

        writer.Line("return null;");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line("private static " + TypeNames.TypeInfo + "<T> __Info<T>(" + TypeNames.SerializerOptions + " options, " + TypeNames.Converter + "<T> converter) => __Meta.JsonMetadataServices.CreateValueInfo<T>(options, converter);");
        writer.Line();
    }

    private static void EmitCase(SourceWriter writer, string type, string converter) =>
        writer.Line("if (type == typeof(", type, ")) return __Info(options, new ", converter, "());");

    private static void EmitTypeInfo(SourceWriter writer, string type, string name, string converter, string described)
    {
        writer.Doc("summary", "How " + described + " is read and written.");
        writer.Line("public static " + TypeNames.TypeInfo + "<", type, "> ", name, " => __" + name + " ??= __Info(__options, new ", converter, "());");
        writer.Line("private static " + TypeNames.TypeInfo + "<", type, ">? __", name, ";");
        writer.Line();
    }

    private static void EmitConverter(SourceWriter writer, string type, string name, string described, string read, string write)
    {
        writer.Doc("summary", "Reads and writes " + described + ".");
        writer.Open("public sealed class " + name + " : " + TypeNames.Converter + "<" + type + ">");
        writer.Line("public override ", type, " Read(ref " + TypeNames.Reader + " reader, global::System.Type typeToConvert, " + TypeNames.SerializerOptions + " options) => ", read, ";");
        writer.Line("public override void Write(" + TypeNames.Writer + " writer, ", type, " value, " + TypeNames.SerializerOptions + " options) { ", write, " }");
        writer.Close();
        writer.Line();
    }
}
