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
        writer.Open("public virtual " + ResultOf(operation) + " " + name + "(" + Parameters(operation, null) + "__Cancellation " + cancellation + " = default)");
        EmitChecks(operation, buildsPath: true);
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

        var result = operation.Response is null ? "" : names.Short(operation.Response.TypeInfo) + ", ";
        if (operation.Body is { } body)
        {
            var send = "return SendAsync(" + description + ", __path.ToString(), " + Value(body) + ", " + names.Short(body.Content.TypeInfo) + ", " + result + cancellation + ");";
            if (body.IsRequired)
            {
                writer.Line(send);
                return;
            }

            writer.Line("if (", body.Name, " is not null) ", send);
        }

        writer.Line("return SendAsync(", description, ", __path.ToString(), ", result, cancellation, ");");
    }

    private static string Value(BodySpec body) => !body.IsRequired && body.Content.Type.IsValueType ? body.Name + ".GetValueOrDefault()" : body.Name;

    private void EmitPath(OperationSpec operation)
    {
        if (operation.AlternativePath is { } alternative)
        {
            writer.Line("var __alternative = this.UseAlternativePath(", Literal.Of(operation.Id), ");");
            writer.Line("var __path = __alternative");
            writer.Deeper().Line("? ", Build(alternative, operation)).Line(": ", Build(operation.Path, operation), ";").Shallower();
        }
        else
        {
            writer.Line("var __path = ", Build(operation.Path, operation), ";");
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

    private static string Build(PathSpec path, OperationSpec operation)
    {
        var builder = new StringBuilder("new __Http.PathBuilder()");
        foreach (var part in path.Parts)
        {
            if (part.Type is null)
                builder.Append(".Literal(").Append(Literal.Of(part.Text)).Append(')');
            else
                AppendSegment(builder, part.Text, ScalarText.Of(part.Type, part.Text, false));
        }

        // A parameter that is always there and has the same name marks the operation itself; sent twice it would be another one.
        if (path.Marker is { } marker && !IsAlwaysSent(operation, marker))
            builder.Append(".Literal(").Append(Literal.Of("?" + marker)).Append(')');
        return builder.ToString();
    }

    private static bool IsAlwaysSent(OperationSpec operation, string marker)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Place == ParameterPlace.Query && parameter.IsRequired && parameter.WireName == marker)
                return true;
        }

        return false;
    }

    // The compiler fills in the name of a parameter that is passed as it is.
    private static void AppendSegment(StringBuilder builder, string parameter, string value)
    {
        builder.Append(".Segment(").Append(value);
        if (value != parameter || parameter[0] == '@' || parameter.IndexOf('.') >= 0)
            builder.Append(", nameof(").Append(parameter).Append(')');
        builder.Append(')');
    }

    /// <param name="operation">The operation.</param>
    /// <param name="buildsPath">Whether a path is built next, which refuses null itself.</param>
    /// <param name="without">A parameter the method does not have, or null.</param>
    private void EmitChecks(OperationSpec operation, bool buildsPath, string? without = null)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.IsRequired && !parameter.Type.IsValueType && parameter.Name != without && !(buildsPath && parameter.Place == ParameterPlace.Path && parameter.Type.Kind == TypeKind.String))
                EmitCheck(parameter.Name);
        }

        if (operation.Body is { IsRequired: true } body && !body.Content.Type.IsValueType)
            EmitCheck(body.Name);
    }

    private void EmitCheck(string parameter) => writer.Line("if (", parameter, " is null) throw new " + TypeNames.NullArgument + "(nameof(", parameter, "));");

    /// <summary>Parameters in C# order, each followed by a comma: what is required, the body, what may be left out.</summary>
    private string Parameters(OperationSpec operation, string? without)
    {
        var builder = new StringBuilder();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.IsRequired)
                builder.Append(Limits(parameter)).Append(names.Of(parameter.Type)).Append(' ').Append(parameter.Name).Append(", ");
        }

        if (operation.Body is { IsRequired: true } body)
            builder.Append(names.Of(body.Content.Type)).Append(' ').Append(body.Name).Append(", ");
        foreach (var parameter in operation.Parameters)
        {
            if (!parameter.IsRequired && parameter.Name != without)
                builder.Append(Limits(parameter)).Append(names.Of(parameter.Type, true)).Append(' ').Append(parameter.Name).Append(" = null, ");
        }

        if (operation.Body is { IsRequired: false } optional)
            builder.Append(names.Of(optional.Content.Type, true)).Append(' ').Append(optional.Name).Append(" = null, ");
        return builder.ToString();
    }

    private static string Limits(ParameterSpec parameter) => parameter.Limits is { } limits ? LimitsText.Of(limits) + " " : "";

    private string ResultOf(OperationSpec operation) =>
        operation.Response is null ? "__Tasks.Task" : "__Tasks.Task<" + names.Of(operation.Response.Type) + ">";

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
