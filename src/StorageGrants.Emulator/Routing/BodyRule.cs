using System.Collections.Generic;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Routing;

/// <summary>What the body of a request is like.</summary>
/// <param name="Schema">Its schema, or null when the operation takes no body.</param>
/// <param name="IsRequired">False when the body may be left out.</param>
/// <param name="TakesAnyType">Whether a body counts as JSON whatever its <c>Content-Type</c> says.</param>
/// <param name="Form">When the body is a form, the fields that hold JSON; else null.</param>
internal sealed record BodyRule(SchemaNode? Schema, bool IsRequired, bool TakesAnyType = false, IReadOnlyList<string>? Form = null)
{
    public static BodyRule None { get; } = new(null, false);
}
