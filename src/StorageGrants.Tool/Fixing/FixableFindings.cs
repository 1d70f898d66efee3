using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;

namespace StorageGrants.Tool.Fixing;

/// <summary>What a text has to mend.</summary>
/// <param name="Root">The document.</param>
/// <param name="IsLines">Whether it has one document on each line.</param>
/// <param name="Mendable">The findings that may be mended.</param>
/// <param name="Accepted">Where the findings are that are accepted as they are.</param>
internal sealed record FixableFindings(JsonValue Root, bool IsLines, IReadOnlyList<Finding> Mendable, IReadOnlyList<JsonSpan> Accepted);
