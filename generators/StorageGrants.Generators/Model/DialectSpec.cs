namespace StorageGrants.Generators.Model;

/// <summary>What a policy dialect file turns into.</summary>
/// <param name="Title">What the dialect is called.</param>
/// <param name="Origin">Date and sources of the facts, as sentences; empty when the file states none.</param>
/// <param name="Line">Where the file starts.</param>
/// <param name="Names">Names of the static classes.</param>
/// <param name="Form">What documents may hold.</param>
/// <param name="Markers">Interfaces that say what actions have in common; the first is that of all actions.</param>
/// <param name="Actions">Every action.</param>
/// <param name="Patterns">Wildcards over actions, where the dialect takes them.</param>
/// <param name="KeyTypes">One class for each type of values.</param>
/// <param name="Keys">Condition keys and families of keys.</param>
/// <param name="Syntax">How resources are written.</param>
/// <param name="Principals">Types of principals, empty when no kind of policy names any.</param>
/// <param name="Kinds">Kinds of policies.</param>
internal sealed record DialectSpec(
    string Title,
    string Origin,
    SourceLine Line,
    DialectNames Names,
    FormSpec Form,
    EquatableArray<MarkerSpec> Markers,
    EquatableArray<PolicyActionSpec> Actions,
    EquatableArray<PolicyActionSpec> Patterns,
    EquatableArray<KeyTypeSpec> KeyTypes,
    EquatableArray<ConditionKeySpec> Keys,
    SyntaxSpec Syntax,
    EquatableArray<PrincipalTypeSpec> Principals,
    EquatableArray<PolicyKindSpec> Kinds);

/// <param name="Version">The version of the language to state, or null.</param>
/// <param name="TakesSid">Whether statements may have identifiers.</param>
/// <param name="TakesPrincipalLists">Whether a statement may name several principals.</param>
/// <param name="TakesActionLists">Whether a statement may have several actions.</param>
/// <param name="TakesResourceLists">Whether a statement may have several resources.</param>
/// <param name="TakesValueLists">Whether a condition may have several values.</param>
internal sealed record FormSpec(
    string? Version,
    bool TakesSid,
    bool TakesPrincipalLists,
    bool TakesActionLists,
    bool TakesResourceLists,
    bool TakesValueLists);

internal sealed record DialectNames(string Action, string Pattern, string Key, string Resource, string Principal);

/// <param name="Name">C# name.</param>
/// <param name="Summary">What the actions have in common.</param>
/// <param name="Bases">Names of markers it includes.</param>
internal sealed record MarkerSpec(string Name, string Summary, EquatableArray<string> Bases);

/// <summary>What resources a statement about an action needs.</summary>
internal enum PolicyActionLevel
{
    Unscoped,
    Account,
    Bucket,
    Object,
    BucketAndObject,
}

/// <param name="Name">C# name.</param>
/// <param name="Text">As policies write it.</param>
/// <param name="Summary">What it permits.</param>
/// <param name="Level">What resources it needs.</param>
/// <param name="Marker">Name of the marker of what it fits.</param>
internal sealed record PolicyActionSpec(string Name, string Text, string Summary, PolicyActionLevel Level, string Marker);

/// <param name="Name">C# name of the class.</param>
/// <param name="Summary">What the values are.</param>
/// <param name="Operators">Operators the dialect has for them.</param>
internal sealed record KeyTypeSpec(string Name, string Summary, EquatableArray<OperatorSpec> Operators);

/// <param name="Test">Name of the test.</param>
/// <param name="TakesIfExists">Whether <c>IfExists</c> can follow.</param>
/// <param name="TakesQuantifier">Whether it can be quantified over several values of the request.</param>
internal sealed record OperatorSpec(string Test, bool TakesIfExists, bool TakesQuantifier);

/// <param name="Name">C# name.</param>
/// <param name="Text">As policies write it; for a family what stands before the part that is chosen.</param>
/// <param name="IsFamily">Whether a part of it is chosen by the caller.</param>
/// <param name="Summary">What it holds.</param>
/// <param name="Type">Name of the class of its type.</param>
/// <param name="Marker">Name of the marker of actions that carry it.</param>
internal sealed record ConditionKeySpec(string Name, string Text, bool IsFamily, string Summary, string Type, string Marker);

/// <param name="Prefix">What stands before the name of a bucket.</param>
/// <param name="Place">Member of <c>WildcardPlace</c>.</param>
/// <param name="Characters">Wildcard characters.</param>
/// <param name="ResourceVariables">Variables that resources may hold.</param>
/// <param name="ConditionVariables">Variables that values of conditions may hold.</param>
/// <param name="HasLiterals">Whether wildcard characters can be written as themselves.</param>
/// <param name="TakesDefaults">Whether a variable may name a default.</param>
/// <param name="TakesColon">Whether keys may hold a colon.</param>
/// <param name="TakesPercent">Whether keys may hold percent escapes.</param>
internal sealed record SyntaxSpec(
    string Prefix,
    string Place,
    string Characters,
    EquatableArray<string> ResourceVariables,
    EquatableArray<string> ConditionVariables,
    bool HasLiterals,
    bool TakesDefaults,
    bool TakesColon,
    bool TakesPercent);

/// <param name="Name">C# name of the method.</param>
/// <param name="Text">As policies write it.</param>
/// <param name="Forms">Accepted forms; empty for any text.</param>
internal sealed record PrincipalTypeSpec(string Name, string Text, EquatableArray<string> Forms);

/// <param name="Name">C# name of the class.</param>
/// <param name="Title">What the system calls such a policy.</param>
/// <param name="Marker">Name of the marker of its actions.</param>
/// <param name="NamesPrincipals">Whether each statement names principals.</param>
/// <param name="MaxBytes">Size limit, or -1 for none.</param>
internal sealed record PolicyKindSpec(string Name, string Title, string Marker, bool NamesPrincipals, int MaxBytes);
