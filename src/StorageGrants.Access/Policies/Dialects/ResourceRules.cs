using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Which resources a dialect takes: a whole <c>*</c>, or one of the forms with something after it.</summary>
internal sealed class ResourceRules
{
    public static readonly ResourceRules Any = new(Array.Empty<TextForm>(), true, true);

    public ResourceRules(IReadOnlyList<TextForm> forms, bool allowsColonInKey, bool allowsPercentEncoding)
    {
        Forms = forms;
        AllowsColonInKey = allowsColonInKey;
        AllowsPercentEncoding = allowsPercentEncoding;
    }

    /// <summary>Accepted forms; empty when every ARN is taken.</summary>
    public IReadOnlyList<TextForm> Forms { get; }

    public bool AllowsColonInKey { get; }

    public bool AllowsPercentEncoding { get; }
}
