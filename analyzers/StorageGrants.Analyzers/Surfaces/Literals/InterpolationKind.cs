namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>How an interpolated string is written.</summary>
internal enum InterpolationKind
{
    /// <summary><c>$"…"</c></summary>
    Regular,

    /// <summary><c>$@"…"</c></summary>
    Verbatim,

    /// <summary><c>$"""…"""</c></summary>
    Raw,
}
