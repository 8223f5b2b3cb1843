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
        await RemoveLeftAsync(undo, cancellationToken);
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
            label.Strip(spelling, undo.Now);
            db.Raise(new LabelUpdated(label.ToState(), name == spelling ? null : name, undo.Now));
            shown.Add((label.Id, label.Key));
            undo.Add(new RevertedResource("label", label.Id, label.Version, Gone: false, label.Name));
            return;
        }

        await RemoveAsync(label, undo, cancellationToken);
    }

    /// <summary>Labels whose every write was undone went on living on their tasks; if these are gone now as well, there is no label any more.</summary>
    private async Task RemoveLeftAsync(Reversal undo, CancellationToken cancellationToken)
    {
        var left = await db.Labels.FromSql($"""
            SELECT * FROM tasks.labels l
            WHERE l.user_id = {undo.UserId} AND l.color IS NULL
                AND EXISTS (SELECT FROM tasks.undo_changes c WHERE c.resource_id = l.id AND c.resource = 'label' AND c.version_after = l.version AND c.same_as = 0)
                AND NOT EXISTS (SELECT FROM tasks.tasks t WHERE t.user_id = {undo.UserId} AND t.deleted_at IS NULL AND t.label_keys <> ARRAY[]::text[] AND t.label_keys @> ARRAY[l.key])
            ORDER BY l.id FOR NO KEY UPDATE
            """).ToListAsync(cancellationToken);
        foreach (var label in left)
        {
            await RemoveAsync(label, undo, cancellationToken);
        }

        await sweep.FlushAsync(cancellationToken);
    }

    private async Task RemoveAsync(Label label, Reversal undo, CancellationToken cancellationToken)
    {
        announcements.Gone(label, undo.Now);
        undo.Add(new RevertedResource("label", label.Id, label.Version, Gone: true, label.Name));
        db.KeepRemoved(label);
        db.Entry(label).State = EntityState.Detached;
        var id = label.Id;
        await db.Labels.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);
    }
}
