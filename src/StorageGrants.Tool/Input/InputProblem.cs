using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Input;

/// <summary>Something that could not be read. It never stops the other inputs and makes the exit code 3.</summary>
/// <param name="Path">The file, folder or pattern as shown to the user.</param>
/// <param name="Message">What is wrong and what is accepted, without a full stop.</param>
/// <param name="Place">Where in the file, or null.</param>
/// <param name="Excerpt">The place as shown to the user, or null.</param>
/// <param name="RuleId">The rule that speaks of it, or null.</param>
internal sealed record InputProblem(string Path, string Message, Place? Place = null, Excerpt? Excerpt = null, string? RuleId = null);
