using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>A clock that moves only when told, or jumps over every wait at once.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly List<TestTimer> _timers = new();
    private readonly List<TimeSpan> _waits = new();
    private readonly TaskCompletionSource _firstWait = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = Partner.Time;

    /// <summary>Whether a wait is over as soon as it begins.</summary>
    public bool SkipsWaits { get; init; }

    /// <summary>Ends when somebody began to wait.</summary>
    public Task FirstWait => _firstWait.Task;

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_timers) return [.. _waits];
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_timers) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan time)
    {
        TestTimer[] due;
        lock (_timers)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
        }

        foreach (var timer in due) timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._timers)
            {
                clock._timers.Remove(this);
                if (dueTime < TimeSpan.Zero) return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
                clock._waits.Add(dueTime);
                if (clock.SkipsWaits) clock._now = Due;
            }

            // Not in this call: whoever made the timer is not ready for it yet.
            if (clock.SkipsWaits) ThreadPool.QueueUserWorkItem(_ => Fire());
            clock._firstWait.TrySetResult();
            return true;
        }

        public void Fire()
        {
            lock (clock._timers)
            {
                if (!clock._timers.Remove(this)) return;
            }

            callback(state);
        }

        public void Dispose()
        {
            lock (clock._timers) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
