using System;

namespace StorageGrants.Policies;

/// <summary>Makes principals of a dialect. Generated code calls it.</summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
public static class PrincipalType<TDialect>
{
    /// <summary>Everyone, signed in or not: the bare text <c>*</c>.</summary>
    public static Principal<TDialect> Everyone { get; } = new(new("*", "*"));

    /// <summary>A principal of a type.</summary>
    /// <param name="value">The principal.</param>
    /// <param name="type">The type, such as <c>AWS</c>.</param>
    /// <param name="forms">Accepted forms, with placeholders such as <c>&lt;name&gt;</c>; none for any text without wildcards.</param>
    /// <exception cref="ArgumentException">The text is empty or of none of the forms.</exception>
    public static Principal<TDialect> Of(string value, string type, params string[] forms)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException("A principal is not empty.", nameof(value));
        UnicodeText.Checked(value, nameof(value));
        foreach (var form in forms)
        {
            if (PrincipalForm.Matches(form, value))
                return new Principal<TDialect>(new(type, value));
        }

        return forms.Length == 0 && value.IndexOfAny(['*', '?']) < 0
            ? new Principal<TDialect>(new(type, value))
            : throw new ArgumentException("'" + value + "' is no principal of type " + type + " here; accepted " + (forms.Length == 0 ? "is any text without wildcards" : "are " + string.Join(", ", forms)) + ".", nameof(value));
    }
}
