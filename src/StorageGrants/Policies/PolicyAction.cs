namespace StorageGrants.Policies;

/// <summary>Makes the actions that generated code lists. Actions made by hand are not checked against a dialect.</summary>
public static class PolicyAction
{
    /// <summary>An action on a bucket itself.</summary>
    /// <param name="name">The action as policies write it.</param>
    /// <typeparam name="TActions">What the action fits.</typeparam>
    public static IBucketAction<TActions> OnBucket<TActions>(string name) => new BucketAction<TActions>(name);

    /// <summary>An action on objects.</summary>
    /// <param name="name">The action as policies write it.</param>
    /// <typeparam name="TActions">What the action fits.</typeparam>
    public static IObjectAction<TActions> OnObjects<TActions>(string name) => new ObjectAction<TActions>(name);

    /// <summary>A pattern that matches actions on buckets and actions on objects.</summary>
    /// <param name="name">The pattern as policies write it.</param>
    /// <typeparam name="TActions">What the actions fit.</typeparam>
    public static IResourceAction<TActions> OnBucketAndObjects<TActions>(string name) => new ResourceAction<TActions>(name);

    /// <summary>An action that concerns no single bucket or object.</summary>
    /// <param name="name">The action as policies write it.</param>
    /// <typeparam name="TActions">What the action fits.</typeparam>
    public static IAccountAction<TActions> OnAccount<TActions>(string name) => new AccountAction<TActions>(name);

    /// <summary>An action of which no narrower resource than <c>*</c> is known to fit.</summary>
    /// <param name="name">The action as policies write it.</param>
    /// <typeparam name="TActions">What the action fits.</typeparam>
    public static IPolicyAction<TActions> OnEverything<TActions>(string name) => new OtherAction<TActions>(name);

    private abstract class Named(string name)
    {
        public string Name { get; } = name;

        public override string ToString() => Name;
    }

    private sealed class BucketAction<TActions>(string name) : Named(name), IBucketAction<TActions>;

    private sealed class ObjectAction<TActions>(string name) : Named(name), IObjectAction<TActions>;

    private sealed class ResourceAction<TActions>(string name) : Named(name), IResourceAction<TActions>;

    private sealed class OtherAction<TActions>(string name) : Named(name), IPolicyAction<TActions>;

    private sealed class AccountAction<TActions>(string name) : Named(name), IAccountAction<TActions>;
}
