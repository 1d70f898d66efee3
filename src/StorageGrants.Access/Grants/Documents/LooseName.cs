namespace StorageGrants.Access.Grants;

/// <summary>Compares names as naming policies may write them: letter case and underscores do not count.</summary>
public static class LooseName
{
    /// <summary>Whether two names are the same but for letter case and underscores. Allocates nothing.</summary>
    /// <param name="a">A name.</param>
    /// <param name="b">Another name.</param>
    public static bool Equals(string a, string b)
    {
        var i = 0;
        var j = 0;
        while (true)
        {
            while (i < a.Length && a[i] == '_')
                i++;
            while (j < b.Length && b[j] == '_')
                j++;
            if (i == a.Length || j == b.Length)
                return i == a.Length && j == b.Length;
            if (char.ToUpperInvariant(a[i++]) != char.ToUpperInvariant(b[j++]))
                return false;
        }
    }
}
