using System.Collections.Generic;
using System.Text;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>The half of a client that is its methods.</summary>
internal sealed partial class ClientEmitter
{
    private void EmitOperation(OperationSpec operation)
    {
        if (operation.Page is not null)
            EmitPages(operation, operation.Page);

        var name = operation.Method + (operation.Page is null ? "Async" : "PageAsync");
        var cancellation = CancellationName(operation);
        EmitDocs(operation, null);
        writer.Doc("param", "Ends the call.", " name=\"" + cancellation + "\"");
        writer.Open("public virtual " + ResultOf(operation) + " " + name + "(" + Parameters(operation, null) + TypeNames.CancellationToken + " " + cancellation + " = default)");
        EmitChecks(operation, null);
        EmitPath(operation);
        EmitSend(operation, cancellation);
        writer.Close();
        writer.Line();
    }

    private void EmitSend(OperationSpec operation, string cancellation)
    {
        var description = operation.AlternativePath is null
            ? "Operations." + operation.Field
            : "(__alternative ? Operations." + operation.Field + "_Alternative : Operations." + operation.Field + ")";
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Place == ParameterPlace.Header)
                description += ".WithHeader(" + Literal.Of(parameter.WireName) + ", " + ScalarText.Of(parameter.Type, parameter.Name, !parameter.IsRequired) + ")";
        }

        var result = operation.Response is null ? "" : operation.Response.TypeInfo + ", ";
        if (operation.Body is { } body)
        {
            var send = "return this.SendAsync(" + description + ", __path.ToString(), " + Value(body) + ", " + body.Content.TypeInfo + ", " + result + cancellation + ");";
            if (body.IsRequired)
            {
                writer.Line(send);
                return;
            }

            writer.Line("if (", body.Name, " is not null) ", send);
        }

        writer.Line("return this.SendAsync(", description, ", __path.ToString(), ", result, cancellation, ");");
    }

    private static string Value(BodySpec body) => !body.IsRequired && body.Content.Type.IsValueType ? body.Name + ".GetValueOrDefault()" : body.Name;

    private void EmitPath(OperationSpec operation)
    {
        if (operation.AlternativePath is { } alternative)
        {
            writer.Line("var __alternative = this.UseAlternativePath(", Literal.Of(operation.Id), ");");
            writer.Line("var __path = __alternative");
            writer.Deeper().Line("? ", Build(alternative)).Line(": ", Build(operation.Path), ";").Shallower();
        }
        else
        {
            writer.Line("var __path = ", Build(operation.Path), ";");
        }

        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Place == ParameterPlace.Query)
                EmitQuery(parameter);
        }
    }

    private void EmitQuery(ParameterSpec parameter)
    {
        var name = Literal.Of(parameter.WireName);
        if (parameter.Type.Kind != TypeKind.List)
        {
            writer.Line("__path.Query(", name, ", ", ScalarText.Of(parameter.Type, parameter.Name, !parameter.IsRequired), ");");
            return;
        }

        var item = ScalarText.Of(parameter.Type.Element!, "__item", parameter.Type.IsElementNullable);
        writer.Open("if (" + parameter.Name + " is not null)");
        if (parameter.IsExploded)
        {
            writer.Line("foreach (var __item in ", parameter.Name, ") __path.Query(", name, ", " + item, ");");
        }
        else
        {
            writer.Line("var __joined = new __Generic.List<string?>();");
            writer.Line("foreach (var __item in ", parameter.Name, ") __joined.Add(", item, ");");
            writer.Line("if (__joined.Count > 0) __path.Query(", name, ", string.Join(\",\", __joined));");
        }

        writer.Close();
    }

    private static string Build(PathSpec path)
    {
        var builder = new StringBuilder("new global::StorageGrants.Http.PathBuilder()");
        foreach (var part in path.Parts)
        {
            if (part.Type is null)
                builder.Append(".Literal(").Append(Literal.Of(part.Text)).Append(')');
            else
                builder.Append(".Segment(").Append(ScalarText.Of(part.Type, part.Text, false)).Append(", nameof(").Append(part.Text).Append("))");
        }

        return builder.ToString();
    }

    private void EmitChecks(OperationSpec operation, string? without)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.IsRequired && !parameter.Type.IsValueType && parameter.Name != without)
                writer.Line("if (", parameter.Name, " is null) throw new ", NullArgument, "(nameof(", parameter.Name + "));");
        }

        if (operation.Body is { IsRequired: true } body && !body.Content.Type.IsValueType)
            writer.Line("if (", body.Name, " is null) throw new ", NullArgument, "(nameof(", body.Name + "));");
    }

    /// <summary>Parameters in C# order, each followed by a comma: what is required, the body, what may be left out.</summary>
    private static string Parameters(OperationSpec operation, string? without)
    {
        var builder = new StringBuilder();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.IsRequired)
                builder.Append(TypeNames.Of(parameter.Type)).Append(' ').Append(parameter.Name).Append(", ");
        }

        if (operation.Body is { IsRequired: true } body)
            builder.Append(TypeNames.Of(body.Content.Type)).Append(' ').Append(body.Name).Append(", ");
        foreach (var parameter in operation.Parameters)
        {
            if (!parameter.IsRequired && parameter.Name != without)
                builder.Append(TypeNames.Of(parameter.Type, true)).Append(' ').Append(parameter.Name).Append(" = null, ");
        }

        if (operation.Body is { IsRequired: false } optional)
            builder.Append(TypeNames.Of(optional.Content.Type, true)).Append(' ').Append(optional.Name).Append(" = null, ");
        return builder.ToString();
    }

    private static string ResultOf(OperationSpec operation) =>
        operation.Response is null ? TypeNames.Task : TypeNames.Task + "<" + TypeNames.Of(operation.Response.Type) + ">";

    private static string CancellationName(OperationSpec operation)
    {
        var taken = new HashSet<string> { operation.Body?.Name ?? "" };
        foreach (var parameter in operation.Parameters)
            taken.Add(parameter.Name);
        var name = "cancellationToken";
        while (taken.Contains(name))
            name += "2";
        return name;
    }

    private void EmitDocs(OperationSpec operation, string? without)
    {
        writer.Doc("summary", operation.Summary ?? "Calls " + operation.HttpMethod + " " + operation.Path.Template + ".");
        var remarks = (operation.Remarks ?? "") + (operation.Remarks is null || operation.RequiredRole is null ? "" : "\n") + operation.RequiredRole;
        if (remarks.Length > 0)
            writer.Doc("remarks", remarks);
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Name != without)
                writer.Doc("param", parameter.Summary ?? "The parameter " + parameter.WireName + ".", " name=\"" + parameter.Name.TrimStart('@') + "\"");
        }

        if (operation.Body is not null)
            writer.Doc("param", "The request body.", " name=\"" + operation.Body.Name.TrimStart('@') + "\"");
    }
}
