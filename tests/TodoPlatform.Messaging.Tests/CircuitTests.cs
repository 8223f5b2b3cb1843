using System.Net.Sockets;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests;

/// <summary>When a consumer is spared its events, and for which failures.</summary>
public sealed class CircuitTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly RecordedLog _log = new();

    [Theory]
    [InlineData("28000", true)] // the role may not log in
    [InlineData("28P01", true)] // wrong password
    [InlineData("42501", true)] // permission denied
    [InlineData("57P03", true)] // starting up
    [InlineData("57014", true)] // statement timeout
    [InlineData("53300", true)] // too many connections
    [InlineData("08006", true)] // connection failure
    [InlineData("25006", true)] // read only
    [InlineData("23505", false)] // unique violation
    [InlineData("42P01", false)] // undefined table
    [InlineData("22021", false)] // invalid text
    public void An_outage_is_told_from_a_bad_event_by_the_state_that_postgres_names(string state, bool isOutage)
    {
        var refused = new PostgresException("refused", "ERROR", "ERROR", state);
        Assert.Equal(isOutage, OutageFailure.Is(refused));
        Assert.Equal(isOutage, OutageFailure.Is(new InvalidOperationException("wrapped", new InvalidOperationException("twice", refused))));
    }

    [Fact]
    public void Failures_to_connect_are_an_outage_and_everything_else_is_not()
    {
        Assert.True(OutageFailure.Is(new NpgsqlException("no connection", new SocketException(111))));
        Assert.True(OutageFailure.Is(new TimeoutException()));
        Assert.True(OutageFailure.Is(new AggregateException(new InvalidOperationException(), new IOException("", new SocketException(110)))));
        Assert.False(OutageFailure.Is(new InvalidOperationException("a bug")));
        Assert.False(OutageFailure.Is(new PoisonEventException("cannot")));
    }

    [Fact]
    public void An_open_circuit_lets_one_attempt_through_after_pauses_that_double_up_to_the_longest()
    {
        var circuit = Create();
        Fail(circuit);
        var pause = TimeSpan.FromSeconds(1);
        for (var i = 0; i < 8; i++)
        {
            Assert.True(circuit.IsOpen);
            _time.Advance(pause - TimeSpan.FromMilliseconds(1));
            Assert.Null(circuit.TryEnter());
            Assert.False(circuit.IsDue);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.True(circuit.IsDue);
            using var probe = circuit.TryEnter()!;
            Assert.Null(circuit.TryEnter()); // one at a time
            probe.Failed(new TimeoutException());
            pause = pause * 2 < Longest ? pause * 2 : Longest;
        }

        Assert.Single(_log.Lines);
    }

    [Fact]
    public void A_success_closes_it_and_both_changes_are_said_once()
    {
        var circuit = Create();
        var late = circuit.TryEnter()!;
        Fail(circuit);
        late.Succeeded(); // it began before: it says nothing about now
        Assert.True(circuit.IsOpen);
        Assert.Equal("its database does not answer", circuit.Trouble); // for everybody; the log says more
        Assert.Contains("gone", Assert.Single(_log.Lines), StringComparison.Ordinal);

        _time.Advance(Longest);
        using (circuit.TryEnter()!)
        {
            // An event that does not concern its handler says nothing either.
        }

        Assert.True(circuit.IsOpen);
        using (var probe = circuit.TryEnter()!)
        {
            probe.Succeeded();
        }

        Assert.False(circuit.IsOpen);
        Assert.Null(circuit.Trouble);
        Assert.Equal(["Warning", "Information"], _log.Lines.Select(line => line.Split(' ')[0]));

        Fail(circuit);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(circuit.IsDue); // the pauses begin anew
    }

    [Fact]
    public void What_everybody_may_read_names_no_host_and_no_login()
    {
        var circuit = Create();
        using (var attempt = circuit.TryEnter()!)
        {
            attempt.Failed(new InvalidOperationException("wrapped", new PostgresException("no pg_hba.conf entry for host \"10.1.2.3\", user \"todo_tasks\"", "FATAL", "FATAL", "28000")));
        }

        Assert.Equal("its database refuses, SQLSTATE 28000", circuit.Trouble);
        Assert.Contains("10.1.2.3", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_no_longer_tries_does_not_report_an_outage_for_ever()
    {
        var circuit = Create();
        Fail(circuit);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(circuit.Trouble);
        Assert.True(circuit.IsOpen);
    }

    public void Dispose() => _log.Dispose();

    private Circuit Create() => new("module.handler", _time, _log.CreateLogger("test"));

    private static void Fail(Circuit circuit)
    {
        using var attempt = circuit.TryEnter()!;
        attempt.Failed(new InvalidOperationException("wrapped", new TimeoutException("gone")));
    }
}
