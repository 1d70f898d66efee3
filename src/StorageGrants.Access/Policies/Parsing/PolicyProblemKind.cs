namespace StorageGrants.Access.Policies;

/// <summary>What is wrong with a policy document. A dialect file names these in lower case with hyphens.</summary>
public enum PolicyProblemKind
{
    /// <summary>The text is not JSON at this place.</summary>
    InvalidJson,

    /// <summary>A comma before a closing bracket.</summary>
    TrailingComma,

    /// <summary>A comment, which JSON does not have.</summary>
    Comment,

    /// <summary>Half of a surrogate pair, or a control character inside a text.</summary>
    InvalidCharacter,

    /// <summary>Nested deeper than any policy is.</summary>
    TooDeep,

    /// <summary>A name that stood earlier in the same object.</summary>
    DuplicateName,

    /// <summary>A name under <c>Condition</c> that stood earlier in the same object.</summary>
    DuplicateCondition,

    /// <summary>A value of the wrong JSON type.</summary>
    WrongType,

    /// <summary>A number where a text is meant.</summary>
    NumberForText,

    /// <summary>A truth value where a text is meant.</summary>
    BooleanForText,

    /// <summary>A single value where the dialect wants a list.</summary>
    SingleForList,

    /// <summary>A list where the dialect wants a single value.</summary>
    ListForSingle,

    /// <summary>A list without items.</summary>
    EmptyList,

    /// <summary>A name that is no element of the language.</summary>
    UnknownElement,

    /// <summary>An element, effect or operator in the wrong letter case.</summary>
    WrongCase,

    /// <summary>An element that a document or statement must have.</summary>
    MissingElement,

    /// <summary>No <c>Version</c> where the dialect wants one.</summary>
    MissingVersion,

    /// <summary>No <c>Principal</c> where the dialect wants one.</summary>
    MissingPrincipal,

    /// <summary><c>Action</c> beside <c>NotAction</c>, or <c>Resource</c> beside <c>NotResource</c>.</summary>
    ConflictingElements,

    /// <summary><c>Principal</c> beside <c>NotPrincipal</c>.</summary>
    ConflictingPrincipals,

    /// <summary><c>NotPrincipal</c> in a statement that allows.</summary>
    AllowWithNotPrincipal,

    /// <summary>A <c>Version</c> the language does not have.</summary>
    InvalidVersion,

    /// <summary>An <c>Effect</c> that is neither <c>Allow</c> nor <c>Deny</c>.</summary>
    InvalidEffect,

    /// <summary>An action that is not <c>service:name</c>.</summary>
    InvalidAction,

    /// <summary>A resource that is no ARN.</summary>
    InvalidArn,

    /// <summary>An empty principal, or a text that cannot be one.</summary>
    InvalidPrincipal,

    /// <summary>A policy variable that is not closed or has no name.</summary>
    InvalidVariable,

    /// <summary>An operator the language does not have.</summary>
    UnknownOperator,

    /// <summary>A <c>Sid</c> with characters other than letters and digits.</summary>
    InvalidSid,

    /// <summary>A <c>Sid</c> that an earlier statement has.</summary>
    DuplicateSid,

    /// <summary>A kind of policy the dialect does not have.</summary>
    UnsupportedKind,

    /// <summary>An element the dialect does not have, or not in this kind of policy.</summary>
    UnsupportedElement,

    /// <summary>A version of the language the dialect does not have.</summary>
    UnsupportedVersion,

    /// <summary>An action that exists elsewhere or under another name, but not in the dialect.</summary>
    UnsupportedAction,

    /// <summary>An action in other letter case than documented, where nobody says that case is ignored.</summary>
    ActionInOtherCase,

    /// <summary>An action nobody knows.</summary>
    UnknownAction,

    /// <summary>A wildcard that matches no action of the dialect.</summary>
    WildcardMatchesNothing,

    /// <summary>A wildcard at a place, or of a kind, that the dialect does not take.</summary>
    UnsupportedWildcard,

    /// <summary>A resource of a form the dialect does not take.</summary>
    UnsupportedResource,

    /// <summary>A principal of a type or form the dialect does not take.</summary>
    UnsupportedPrincipal,

    /// <summary>An operator, prefix or suffix the dialect does not have.</summary>
    UnsupportedOperator,

    /// <summary>A condition key the dialect does not have.</summary>
    UnsupportedConditionKey,

    /// <summary>A condition key that no request for the statement's actions carries.</summary>
    ConditionKeyNotForAction,

    /// <summary>An operator that does not compare what the key holds.</summary>
    OperatorNotForKey,

    /// <summary>A policy variable the dialect does not have, or not in this element.</summary>
    UnsupportedVariable,

    /// <summary>A document above the size limit.</summary>
    TooLarge,

    /// <summary>So many problems that the rest is only counted.</summary>
    MoreProblems,
}
