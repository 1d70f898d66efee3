using System.Threading;

namespace StorageGrants.Emulator;

/// <summary>Which requests get a fault. Made by <see cref="FaultRules.Add"/>.</summary>
public sealed class FaultRule
{
    private readonly FaultRules _rules;
    private int _seen;
    private int _injected;

    internal FaultRule(FaultRules rules, Fault fault, string? operationId, int skip, int? count)
    {
        _rules = rules;
        Fault = fault;
        OperationId = operationId;
        Skip = skip;
        Count = count;
    }

    /// <summary>What goes wrong.</summary>
    public Fault Fault { get; }

    /// <summary>The operation whose requests the rule is about; null for all operations.</summary>
    public string? OperationId { get; }

    /// <summary>How many requests pass unharmed first.</summary>
    public int Skip { get; }

    /// <summary>How many requests then get the fault; null for all.</summary>
    public int? Count { get; }

    /// <summary>How many requests got the fault so far.</summary>
    public int Injected => Volatile.Read(ref _injected);

    /// <summary>Ends the rule.</summary>
    public void Remove() => _rules.Remove(this);

    /// <summary>Counts a request of the rule; whether it gets the fault. Called under the lock of the rules.</summary>
    internal bool Take(string operationId)
    {
        if ((OperationId is not null && OperationId != operationId) || Injected == Count || _seen++ < Skip)
            return false;
        Volatile.Write(ref _injected, _injected + 1);
        return true;
    }
}
