using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>Writes tokens so that reading them again under the same syntax gives the same tokens, where the syntax can say them.</summary>
internal static class GlobWriter
{
    internal static void Append(StringBuilder builder, GlobToken token, GlobSyntax syntax)
    {
        switch (token.Kind)
        {
            case GlobTokenKind.Many:
                builder.Append('*');
                break;
            case GlobTokenKind.One:
                builder.Append('?');
                break;
            case GlobTokenKind.Variable:
                builder.Append("${").Append(token.Name);
                _ = token.Default is null ? builder : builder.Append(", '").Append(token.Default).Append('\'');
                builder.Append('}');
                break;
            default:
                if ((syntax & GlobSyntax.Variables) != 0 && (token.CodePoint is '*' or '?' or '$'))
                {
                    builder.Append("${").Append((char)token.CodePoint).Append('}');
                }
                else
                {
                    GlobText.Append(builder, token.CodePoint);
                }

                break;
        }
    }
}
