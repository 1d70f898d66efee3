using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Rules;

/// <summary>SGR5001: a secret that looks real, in source or in a document.</summary>
internal sealed class SecretInDocumentRule : GrantRule
{
    // The two halves of a key pair as the vendors' answers and the tools of S3 name them (docs/vendors).
    private static readonly (string Id, string Secret)[] s_pairs =
    {
        ("access_key_id", "secret_access_key"),
        ("id", "secret_key"),
        ("id", "new_secret"),
        ("access_key", "secret_key"),
        ("accessKeyId", "secretAccessKey"),
        ("accessKey", "secretAccessKey"),
        ("accessKey", "secretKey"),
        ("AccessKeyId", "SecretAccessKey"),
        ("aws_access_key_id", "aws_secret_access_key"),
        ("applicationKeyId", "applicationKey"),
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR5001",
        "Secret in source or in a document",
        "Secrets",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "A secret is written where it is kept, copied and shown to everybody who reads the repository. It stays in the history when it is removed.",
        fix: RuleFix.None("the key has to be rotated, and only you know where the secret is to come from"),
        family: RuleFamily.Grant,
        surfaces: RuleSurfaces.Code | RuleSurfaces.Literals | RuleSurfaces.Files);

    public override void Check(JsonValue document, Func<JsonSpan, GrantOrigin> locate, GrantRuleContext context) => Visit(document, locate, context);

    // The parser bounds the depth.
    private void Visit(JsonValue value, Func<JsonSpan, GrantOrigin> locate, GrantRuleContext context)
    {
        switch (value.Kind)
        {
            case JsonKind.String when SecretText.FindTigris(value.Text).Length > 0:
                Report(value, "a secret of Tigris", locate, context);
                break;

            case JsonKind.Array:
                foreach (var item in value.ItemArray)
                    Visit(item, locate, context);
                break;

            case JsonKind.Object:
                var secrets = SecretsOf(value);
                foreach (var property in value.PropertyArray)
                {
                    if (secrets is not null && secrets.Contains(property.Value))
                        Report(property.Value, "the secret of the key beside it", locate, context);
                    else
                        Visit(property.Value, locate, context);
                }

                break;
        }
    }

    private static HashSet<JsonValue>? SecretsOf(JsonValue value)
    {
        HashSet<JsonValue>? secrets = null;
        foreach (var (id, secret) in s_pairs)
        {
            if (value.GetString(id) is { Length: > 0 } && value.Get(secret) is { Kind: JsonKind.String } text && SecretText.LooksReal(text.Text))
                (secrets ??= new HashSet<JsonValue>()).Add(text);
        }

        return secrets;
    }

    // The message says nothing of the secret: it ends up in logs.
    private void Report(JsonValue value, string what, Func<JsonSpan, GrantOrigin> locate, GrantRuleContext context) => context.Report(new Finding(
        Descriptor,
        RuleSeverity.Warning,
        locate(value.Span),
        "This looks like " + what + "; rotate the key, and read the secret from a store or the environment"));
}
