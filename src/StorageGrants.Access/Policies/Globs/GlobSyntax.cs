using System;

namespace StorageGrants.Access.Policies;

/// <summary>How a pattern's text is read and matched.</summary>
[Flags]
public enum GlobSyntax
{
    /// <summary><c>*</c> is any text, <c>?</c> any one character, everything else itself.</summary>
    None = 0,

    /// <summary>ASCII letters match in either case, as in actions. Other letters match as written.</summary>
    IgnoreCase = 1,

    /// <summary><c>${*}</c>, <c>${?}</c> and <c>${$}</c> are the plain characters, <c>${name}</c> and <c>${name, 'default'}</c> are policy variables.</summary>
    Variables = 2,

    /// <summary>
    /// <c>*</c> stops at the first character that equals the pattern's next one and never tries a later one: <c>*.txt</c> does not
    /// match <c>a.b.txt</c>. Compares bytes of UTF-8, <c>?</c> being one byte. Ceph RADOS Gateway 16 matches so (measured).
    /// </summary>
    FirstMatch = 4,
}
