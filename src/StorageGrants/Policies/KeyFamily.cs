using System;

namespace StorageGrants.Policies;

/// <summary>Condition keys of which a part is chosen by who writes the policy, such as <c>s3:ExistingObjectTag/project</c>.</summary>
public static class KeyFamily
{
    /// <summary>A key of the family.</summary>
    /// <param name="prefix">What all keys of the family start with.</param>
    /// <param name="name">The part that is chosen.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or no valid Unicode.</exception>
    public static string Member(string prefix, string name)
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException("A key of the family " + prefix + " needs a name after it, such as " + prefix + "project.", nameof(name));
        return prefix + UnicodeText.Checked(name, nameof(name));
    }
}
