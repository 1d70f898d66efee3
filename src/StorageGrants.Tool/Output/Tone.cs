namespace StorageGrants.Tool.Output;

/// <summary>What a piece of text is, from which its colour follows.</summary>
internal enum Tone
{
    Plain,
    Path,
    Faint,
    Link,
    Info,
    Warning,
    Error,
    Success,
}
