namespace StorageGrants.Evaluation.Tests.Mutations;

/// <summary>A role file with one thing changed.</summary>
/// <param name="Name">What was changed, and where.</param>
/// <param name="Text">The changed file.</param>
internal sealed record SchemaMutation(string Name, string Text);
