using System.Text;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Methods that list all pages.</summary>
internal sealed partial class ClientEmitter
{
    private void EmitPages(OperationSpec operation, PageSpec page)
    {
        var item = names.Of(page.Item, page.Items.Type.IsElementNullable);
        var items = page.Items.CanBeNull
            ? "__page => __page." + page.Items.Name + " ?? (" + TypeNames.List + "<" + item + ">)global::System.Array.Empty<" + item + ">()"
            : "__page => __page." + page.Items.Name;
        var parameters = Parameters(operation, page.TokenParameter);
        EmitDocs(operation, page.TokenParameter);
        writer.Open("public virtual __Sdk.AsyncPageable<" + item + "> " + operation.Method + "Async(" + (parameters.Length == 0 ? "" : parameters.Substring(0, parameters.Length - 2)) + ")");
        EmitChecks(operation, buildsPath: false, page.TokenParameter);
        writer.Line("return Pages<", names.Of(operation.Response!.Type), ", ", item, ">(").Deeper();
        writer.Line("(__token, __cancellation) => ", operation.Method, "PageAsync(", Arguments(operation, page), "__cancellation),");
        writer.Line(items, ",");
        writer.Line("__page => __page.", page.Next.Name, ");").Shallower();
        writer.Close();
        writer.Line();
    }

    private static string Arguments(OperationSpec operation, PageSpec page)
    {
        var builder = new StringBuilder();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.IsRequired)
                builder.Append(parameter.Name).Append(", ");
        }

        if (operation.Body is { IsRequired: true } body)
        {
            builder.Append(page.TokenProperty is null
                ? body.Name
                : "__token is null ? " + body.Name + " : " + body.Name + ".With" + page.TokenProperty + "(__token)").Append(", ");
        }

        foreach (var parameter in operation.Parameters)
        {
            if (!parameter.IsRequired)
                builder.Append(parameter.Name == page.TokenParameter ? "__token" : parameter.Name).Append(", ");
        }

        if (operation.Body is { IsRequired: false } optional)
            builder.Append(optional.Name).Append(", ");
        return builder.ToString();
    }
}
