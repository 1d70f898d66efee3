namespace StorageGrants.Access;
/// <summary>x</summary>
public class X { }
