using System;
using System.Collections.Generic;

namespace StorageGrants.Http;

// Clients come and go, a sign-in lasts for hours; with another user or service it is another one.
internal sealed class KeptSignIns<TUser, TSignIn>
    where TSignIn : class
{
    private readonly Dictionary<(string Name, Type Client), (TUser User, SharedSignIn<TSignIn> SignIn)> _kept = new();

    public SharedSignIn<TSignIn> Of(string name, Type client, TUser user)
    {
        lock (_kept)
        {
            if (_kept.TryGetValue((name, client), out var kept) && EqualityComparer<TUser>.Default.Equals(kept.User, user)) return kept.SignIn;
            var signIn = new SharedSignIn<TSignIn>();
            _kept[(name, client)] = (user, signIn);
            return signIn;
        }
    }
}
