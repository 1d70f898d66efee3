using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>Writes bound tokens so that reading them again under a syntax with variables gives the same tokens.</summary>
internal static class GlobWriter
{
    internal static void Append(StringBuilder builder, GlobToken token)
    {
        switch (token.Kind)
        {
            case GlobTokenKind.Many:
                builder.Append('*');
                break;
            case GlobTokenKind.One:
                builder.Append('?');
                break;
            default:
                if (token.CodePoint is '*' or '?' or '$')
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
