using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence.Undo;

/// <summary>Gives labels what they had beside their tasks before a write. After the tasks, on which they live.</summary>
internal sealed class RevertedLabels(TasksDbContext db, LabelSweep sweep, Announcements announcements)
{
    /// <returns>A label whose name another one has meanwhile; null when there is none.</returns>
    public async Task<Guid?> RunAsync(Reversal undo, CancellationToken cancellationToken)
    {
        var ids = undo.Record.IdsOf("label").ToArray();
        var states = await undo.Record.ReadAsync("label", ids, cancellationToken);
        var rows = await db.Labels.Where(label => ids.Contains(label.Id)).ToDictionaryAsync(label => label.Id, cancellationToken);
        var shown = new List<(Guid Id, string Key)>();
        // Those that go before those that come: a name belongs to one of them.
        foreach (var id in ids.OrderBy(id => states[id].IsMade ? 0 : states[id].IsGone ? 2 : 1))
        {
            var state = states[id];
            if (state.IsMade)
            {
                await TakeAwayAsync(rows[id], shown, undo, cancellationToken);
            }
            else
            {
                var former = undo.Record.Former(state, rows.GetValueOrDefault(id));
                if (await db.Labels.AsNoTracking().SingleOrDefaultAsync(other => other.Key == former.Key && other.Id != id, cancellationToken) is { } other)
                {
                    return other.Id;
                }

                Revert(rows.GetValueOrDefault(id), former, state, undo);
                shown.Add((id, former.Key));
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        await sweep.FlushAsync(cancellationToken);
        foreach (var (id, key) in shown)
        {
            announcements.Changed(undo.UserId, id, (await sweep.ReadAsync(undo.UserId, key, cancellationToken))!, undo.Now);
        }

        await sweep.FlushAsync(cancellationToken);
        return null;
    }

    private void Revert(Label? row, Label former, FormerState state, Reversal undo)
    {
        var name = row?.Name;
        if (row is null)
        {
            former.Return(state.VersionAfter, undo.Now);
            db.Add(former);
        }
        else
        {
            row.Revert(former, undo.Now);
        }

        var label = row ?? former;
        db.Raise(new LabelUpdated(label.ToState(), name == label.Name ? null : name, undo.Now));
        undo.Add(new RevertedResource("label", label.Id, label.Version, Gone: false, label.Name));
    }

    /// <summary>What had nothing but tasks loses its colour and is spelled as they do; what has no tasks either is no label.</summary>
    private async Task TakeAwayAsync(Label label, List<(Guid Id, string Key)> shown, Reversal undo, CancellationToken cancellationToken)
    {
        if (await sweep.SpellingAsync(undo.UserId, label.Key, cancellationToken) is { } spelling)
        {
            var name = label.Name;
            if (label.Edit(spelling, null, undo.Now))
            {
                db.Raise(new LabelUpdated(label.ToState(), name == spelling ? null : name, undo.Now));
                shown.Add((label.Id, label.Key));
            }

            undo.Add(new RevertedResource("label", label.Id, label.Version, Gone: false, label.Name));
            return;
        }

        announcements.Gone(label, undo.Now);
        undo.Add(new RevertedResource("label", label.Id, label.Version, Gone: true, label.Name));
        db.KeepRemoved(label);
        db.Entry(label).State = EntityState.Detached;
        var id = label.Id;
        await db.Labels.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);
    }
}
