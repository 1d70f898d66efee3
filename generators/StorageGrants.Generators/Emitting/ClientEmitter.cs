using System.Text;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Emits a client class: one method for each operation.</summary>
internal sealed partial class ClientEmitter(SourceWriter writer, OutputSpec output, ClientSpec spec, TypeNames names)
{
    public void Emit()
    {
        writer.Doc("summary", spec.Summary ?? "Client of " + output.SchemaName + ".");
        FileEmitter.Origin(writer, output, spec.Line);
        writer.Open((output.IsPublic ? "public partial class " : "internal partial class ") + spec.Name + " : " + (spec.BaseType is null ? "__Http.ApiClient" : "global::" + spec.BaseType));
        if (spec.HasConstructors)
            EmitConstructors();
        EmitParameters();
        foreach (var operation in spec.Operations)
            EmitOperation(operation);
        EmitDescriptions();
        writer.Close();
        writer.Line();
    }

    private void EmitConstructors()
    {
        writer.Doc("summary", "For tests that replace the methods of the client; it cannot send.");
        writer.Open("protected " + spec.Name + "()").Close();
        writer.Line();

        var parameters = new StringBuilder("global::System.Net.Http.HttpClient httpClient, global::System.Uri baseAddress");
        foreach (var parameter in spec.Parameters)
            parameters.Append(", string ").Append(parameter.Parameter);
        writer.Doc("summary", "Creates a client over an HTTP client, which stays the caller's to dispose.");
        writer.Doc("param", "Sends the requests.", " name=\"httpClient\"");
        writer.Doc("param", "Absolute address of the service.", " name=\"baseAddress\"");
        foreach (var parameter in spec.Parameters)
            writer.Doc("param", parameter.Summary ?? "Part of every path.", " name=\"" + parameter.Parameter.TrimStart('@') + "\"");
        writer.Line("public ", spec.Name, "(", parameters.ToString(), ")").Deeper().Line(": base(httpClient, baseAddress)").Shallower().Open();
        foreach (var parameter in spec.Parameters)
            writer.Line("this.", parameter.Name, " = ", parameter.Parameter, " ?? throw new " + TypeNames.NullArgument + "(", Literal.Of(parameter.Parameter.TrimStart('@')) + ");");
        writer.Close();
        writer.Line();
    }

    // Without constructors of ours, the hand-written part of the class sets what every path holds.
    private void EmitParameters()
    {
        foreach (var parameter in spec.Parameters)
        {
            writer.Doc("summary", parameter.Summary ?? "Part of every path.");
            writer.Line("protected string ", parameter.Name, spec.HasConstructors ? " { get; } = \"\";" : " { get; private set; } = \"\";");
            writer.Line();
        }
    }

    private void EmitDescriptions()
    {
        writer.Open("private static class Operations");
        foreach (var operation in spec.Operations)
        {
            EmitDescription(operation, operation.Field, operation.Path);
            if (operation.AlternativePath is not null)
                EmitDescription(operation, operation.Field + "_Alternative", operation.AlternativePath);
        }

        writer.Close();
    }

    private void EmitDescription(OperationSpec operation, string field, PathSpec path) => writer.Line(
        "internal static readonly __Http.ApiOperation " + field + " = new(" + Literal.Of(operation.Id) + ", " + Method(operation.HttpMethod) + ", " + Literal.Of(path.Template) + Repetition(operation) + ");");

    private static string Repetition(OperationSpec operation)
    {
        var isIdempotent = operation.IsIdempotent is { } stated ? stated ? ", true" : ", false" : "";
        var isForm = operation.Body is { IsForm: true };
        if (!isForm && operation.SecretProperties.Count == 0)
            return isIdempotent;
        if (isIdempotent.Length == 0)
            isIdempotent = ", null";
        return operation.SecretProperties.Count == 0
            ? isIdempotent + ", sendsForm: true"
            : isIdempotent + (isForm ? ", sendsForm: true" : ", sendsForm: false") + ", secretProperties: new[] { " + Secrets(operation) + " }";
    }

    private static string Secrets(OperationSpec operation)
    {
        var builder = new StringBuilder();
        foreach (var name in operation.SecretProperties)
            builder.Append(builder.Length == 0 ? "" : ", ").Append(Literal.Of(name));
        return builder.ToString();
    }

    private static string Method(string method) => method switch
    {
        "GET" => "__Method.Get",
        "PUT" => "__Method.Put",
        "POST" => "__Method.Post",
        "DELETE" => "__Method.Delete",
        "HEAD" => "__Method.Head",
        "OPTIONS" => "__Method.Options",
        "TRACE" => "__Method.Trace",
        _ => "new __Method(" + Literal.Of(method) + ")",
    };
}
