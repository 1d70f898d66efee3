using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Divides callers by the names under which the policies compared know them. A caller may be known by several names at once, as a
/// user and by its group; what is said of the callers of a name therefore rests on that name alone.
/// </summary>
internal sealed class PrincipalClasses
{
    private readonly PolicyKind _kind;
    private readonly string _someUser;
    private readonly string _someAccount = "111122223333";
    private readonly List<PrincipalClass> _classes = new();

    private PrincipalClasses(PolicyKind kind, HashSet<string> names, IReadOnlyCollection<ComparedStatement> statements, EvaluationSemantics semantics)
    {
        _kind = kind;
        _someUser = new[] { "alice", "bob", "carol", "dave" }.FirstOrDefault(user => !names.Any(name => name.EndsWith("/" + user, StringComparison.Ordinal))) ?? "someone-not-named";
        if (kind == PolicyKind.Identity)
        {
            _classes.Add(new PrincipalClass(RequestPrincipal.User(_someAccount, _someUser)));
            return;
        }

        _someAccount = new[] { "111122223333", "444455556666", "777788889999" }.FirstOrDefault(text => !names.Any(name => name.Contains(text))) ?? "999900001111";
        _classes.Add(new PrincipalClass(RequestPrincipal.Anonymous));
        _classes.Add(new PrincipalClass(RequestPrincipal.User(_someAccount, _someUser)));
        var callers = names.OrderBy(name => name, StringComparer.Ordinal).Select(name => (Name: name, Caller: CallerOf(name))).ToArray();
        foreach (var (name, caller) in callers)
        {
            _classes.Add(new PrincipalClass(caller, name));
        }

        var accounts = new HashSet<string>(callers.Where(one => NamesAccount(one.Name, one.Caller)).Select(one => one.Caller.Account), StringComparer.Ordinal);
        foreach (var (name, caller) in callers.Where(one => accounts.Contains(one.Caller.Account)))
        {
            // The name of an account stands for its root too, which NotPrincipal may tell from its users.
            var root = new PrincipalClass(RequestPrincipal.Root(caller.Account), name) { ResourceAccount = _someAccount };
            var home = new PrincipalClass(caller, name);
            var isRoot = NamesAccount(name, caller) && AnyTells(root, home);
            if (isRoot)
            {
                _classes.Add(root);
            }

            // Where an account decides itself about what is its own, its name does more for users who ask for what is another's.
            var abroad = new PrincipalClass(caller, name) { ResourceAccount = _someAccount };
            if (semantics.AccountsDelegate && AnyTells(abroad, home) && !(isRoot && !AnyTells(abroad, root)))
            {
                _classes.Add(abroad);
            }
        }

        bool AnyTells(PrincipalClass left, PrincipalClass right) => statements.Any(statement => Matches(statement, left) != Matches(statement, right));
    }

    internal IReadOnlyList<PrincipalClass> Items => _classes;

    internal static PrincipalClasses Of(PolicyKind kind, IReadOnlyCollection<ComparedStatement> statements, EvaluationSemantics semantics)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in statements.Select(statement => statement.Compiled?.Source))
        {
            foreach (var item in NamesOf(source?.Principal).Concat(NamesOf(source?.NotPrincipal)))
            {
                if (item != "*")
                {
                    names.Add(item);
                }
            }
        }

        return new PrincipalClasses(kind, names, statements, semantics);
    }

    /// <summary>
    /// The classes of callers that may do something before any policy is read: the root of the account and the owner where the engine
    /// grants them what nothing denies, and anyone to whom an ACL or another policy gives access.
    /// </summary>
    internal IEnumerable<PrincipalClass> WithBaseAccess(EvaluationSemantics semantics)
    {
        if (semantics.RootAllowed && _kind == PolicyKind.Resource)
        {
            yield return new PrincipalClass(RequestPrincipal.Root(_someAccount)) { KeptActions = semantics.OwnerRootAlways };
        }

        if (semantics.OwnerAllowed)
        {
            yield return new PrincipalClass(RequestPrincipal.User(_someAccount, _someUser)) { IsOwner = true };
        }

        foreach (var one in _classes.OrderBy(one => one.Caller.Kind == RequestPrincipalKind.Anonymous))
        {
            yield return new PrincipalClass(one.Caller, one.Names.ToArray()) { ResourceAccount = one.ResourceAccount, BaseAccess = BaseAccess.Granted };
        }
    }

    /// <summary>Whether a statement may match a caller of the class.</summary>
    internal bool MayMatch(ComparedStatement statement, PrincipalClass principal) =>
        Matches(statement, principal) != Outcome.No;

    /// <summary>Whether a statement may match a caller at all.</summary>
    internal bool Any(ComparedStatement statement) => _classes.Any(principal => MayMatch(statement, principal));

    /// <summary>Whether a statement matches every caller of the class, whatever other names it is known by.</summary>
    internal bool MustMatch(ComparedStatement statement, PrincipalClass principal)
    {
        if (statement.Compiled is null || _kind == PolicyKind.Identity)
        {
            return Matches(statement, principal) == Outcome.Yes;
        }

        return Matches(statement, principal) == Outcome.Yes
            && (principal.Names.Count == 0 || NamesOf(statement.Compiled.Source.NotPrincipal).All(name => principal.Names.All(known => !CanShare(known, name))));
    }

    /// <summary>Classes of callers known by a name of each statement, where the statements name no caller in common.</summary>
    internal IEnumerable<PrincipalClass> Shared(ComparedStatement first, ComparedStatement second)
    {
        foreach (var one in _classes.Where(one => one.Names.Count == 1 && MayMatch(first, one) && !MayMatch(second, one)))
        {
            foreach (var other in _classes.Where(other => other.Names.Count == 1 && MayMatch(second, other) && !MayMatch(first, other)))
            {
                if (CanShare(one.Names[0], other.Names[0]))
                {
                    yield return new PrincipalClass(one.Caller.WithAliases(other.Names[0]), one.Names[0], other.Names[0]) { ResourceAccount = one.ResourceAccount };
                }
            }
        }
    }

    // Users and roles are told apart by their ARNs, and one within the account or role that another name stands for has a class of
    // its own. What is neither may be a group or another identifier of anyone.
    private static bool CanShare(string left, string right) =>
        left != right
        && (IsOther(left) || IsOther(right));

    private static bool IsOther(string name) => !IsAccount(name) && RequestPrincipal.FromArn(name).Kind == RequestPrincipalKind.Other;

    private static bool IsAccount(string name) => name.Length == 12 && name.All(c => c is >= '0' and <= '9');

    private RequestPrincipal CallerOf(string name)
    {
        var caller = RequestPrincipal.FromArn(name);
        if (caller.Kind == RequestPrincipalKind.Root)
        {
            return RequestPrincipal.User(caller.Account, _someUser);
        }

        return IsAccount(name) ? RequestPrincipal.User(name, _someUser) : caller;
    }

    private static bool NamesAccount(string name, RequestPrincipal caller) => IsAccount(name) || name == RequestPrincipal.Root(caller.Account).Arn;

    private static Outcome Matches(ComparedStatement statement, PrincipalClass principal) =>
        statement.Compiled?.MatchPrincipal(principal.Caller, principal.ResourceAccount is not null) ?? Outcome.Yes;

    private static IEnumerable<string> NamesOf(PolicyPrincipals? principals) =>
        principals is null ? Enumerable.Empty<string>() : principals.Items.Select(item => item.Value.Value);
}
