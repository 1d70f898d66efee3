using System;

namespace StorageGrants.Access.Linting;

/// <summary>Patterns for relative paths with forward slashes: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders.</summary>
internal static class PathPattern
{
    public static string Normalize(string path) => path.Replace('\\', '/');

    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash + 1);
    }

    public static bool HasWildcard(string pattern) => pattern.IndexOf('*') >= 0 || pattern.IndexOf('?') >= 0;

    /// <summary>Letter case is ignored, because file systems do.</summary>
    public static bool IsMatch(string pattern, string path) => IsMatch(pattern.Split('/'), path.Split('/'));

    private static bool IsMatch(string[] pattern, string[] path)
    {
        var (p, n, deepAt, resumeAt) = (0, 0, -1, 0);
        while (n < path.Length)
        {
            if (p < pattern.Length && pattern[p] == "**")
            {
                deepAt = p++;
                resumeAt = n;
            }
            else if (p < pattern.Length && IsNameMatch(pattern[p], path[n]))
            {
                p++;
                n++;
            }
            else if (deepAt >= 0)
            {
                p = deepAt + 1;
                n = ++resumeAt;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == "**")
            p++;
        return p == pattern.Length;
    }

    private static bool IsNameMatch(string pattern, string name)
    {
        var (p, n, starAt, resumeAt) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                starAt = p++;
                resumeAt = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(name[n])))
            {
                p++;
                n++;
            }
            else if (starAt >= 0)
            {
                p = starAt + 1;
                n = ++resumeAt;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
