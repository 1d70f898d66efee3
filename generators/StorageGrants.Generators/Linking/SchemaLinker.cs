using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>What a set of schema files turns into, and what is wrong with it.</summary>
internal sealed record LinkResult(EquatableArray<OutputSpec> Outputs, EquatableArray<SchemaProblem> Problems);

/// <summary>Joins the files of a compilation: references across files, names that must not meet, one output for each file.</summary>
internal static class SchemaLinker
{
    public static LinkResult Link(IReadOnlyList<SchemaFile> files)
    {
        var usable = new List<SchemaFile>(files.Count);
        foreach (var file in files)
        {
            if (file.Root is { Kind: JsonKind.Object } && !usable.Exists(other => other.Path == file.Path))
                usable.Add(file);
        }

        // Names must not depend on the order in which the compiler lists the files.
        usable.Sort((left, right) => string.CompareOrdinal(left.Address, right.Address));
        var broken = new List<SchemaFile>();
        foreach (var file in files)
        {
            if (file.Root is null)
                broken.Add(file);
        }

        var context = new LinkContext(usable, broken);
        new NameRegistration(context).Register(usable);

        foreach (var draft in context.Drafts)
        {
            if (DialectFile.Is(draft.File.Root!))
            {
                draft.Dialect = DialectBuilder.Build(draft, context);
                continue;
            }

            foreach (var definition in SchemaDefinitions.Of(draft.File))
                context.Types.Resolve(draft.File, definition.Value, Identifier.Pascal(definition.Name, "Schema"));
        }

        var clients = new List<ClientBuilder>();
        var sent = new List<TypeSpec>();
        var received = new List<TypeSpec>();
        foreach (var draft in context.Drafts)
        {
            if (draft.File.Root!.Get("openapi") is not null && draft.File.Root.Find("webhooks") is { Value: { Kind: JsonKind.Object, PropertyArray.Length: > 0 } } webhooks)
                context.Report(SchemaProblem.Unsupported, draft.File, webhooks.NameSpan, "Webhooks are calls that the service makes; no code is generated for them");
            if (draft.ClientName is null)
                continue;
            var client = new ClientBuilder(context, draft);
            client.Collect(sent, received);
            clients.Add(client);
        }

        var models = new ModelBuilder(context);
        while (context.Pending.Count > 0)
            models.Fill(context.Pending.Dequeue());

        DirectionPass.Run(context, sent, received);
        foreach (var client in clients)
            client.Finish();
        Publish(context.Drafts);
        return new LinkResult(Outputs(context), EquatableArray<SchemaProblem>.From(context.Problems));
    }

    // Public types cannot show internal ones, so a file that public ones refer to is public too.
    private static void Publish(List<FileDraft> drafts)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var draft in drafts)
            {
                if (!draft.IsPublic)
                    continue;
                foreach (var link in draft.Links)
                {
                    changed |= !link.IsPublic;
                    link.IsPublic = true;
                }
            }
        }
    }

    private static EquatableArray<OutputSpec> Outputs(LinkContext context)
    {
        var hints = new NameScope();
        var outputs = new List<OutputSpec>();
        foreach (var draft in context.Drafts)
        {
            if (draft.Enums.Count == 0 && draft.Models.Count == 0 && draft.Client is null && draft.Dialect is null)
                continue;

            var models = new List<ModelSpec>(draft.Models.Count);
            foreach (var model in draft.Models)
                models.Add(Spec(model));
            outputs.Add(new OutputSpec(
                HintName(draft.File, hints),
                draft.File.Name,
                draft.File.Namespace,
                draft.IsPublic,
                draft.JsonClass,
                EquatableArray<EnumSpec>.From(draft.Enums),
                EquatableArray<ModelSpec>.From(models),
                EquatableArray<BodyInfoSpec>.From(draft.Bodies),
                draft.Client,
                draft.Dialect));
        }

        return EquatableArray<OutputSpec>.From(outputs);
    }

    private static ModelSpec Spec(ModelDraft model)
    {
        var properties = new List<PropertySpec>(model.Properties.Count);
        foreach (var property in model.Properties)
            properties.Add(property.Spec);
        return new ModelSpec(
            model.Name,
            model.Converter,
            model.TypeInfo,
            model.Node.GetString("description"),
            model.Home.LineOf(model.Node.Span),
            model.Node.GetString("x-grant"),
            EquatableArray<PropertySpec>.From(properties));
    }

    // Hint names are compared without case, and the compiler accepts few characters in them.
    private static string HintName(SchemaFile file, NameScope hints)
    {
        var name = file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? file.Name.Substring(0, file.Name.Length - 5) : file.Name;
        var builder = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
            builder.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-' ? c : '_');
        var hint = hints.Claim(builder.Length == 0 ? "schema" : builder.ToString().ToLowerInvariant());
        return hint + ".g.cs";
    }
}
