namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Which task is part of which, as it can be here.</summary>
internal static class ImportParents
{
    /// <summary>Parents that are there, no circles, and subtasks where their parent is.</summary>
    public static void Fit(IReadOnlyList<(string Key, TaskDraft Draft)> order, IReadOnlyDictionary<string, TaskDraft> tasks, ImportBuilder document)
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, draft) in order)
        {
            var path = new List<string>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var (at, current) = (key, draft);
            while (!settled.Contains(at) && seen.Add(at))
            {
                path.Add(at);
                if (current.ParentKey is not { } parent)
                {
                    break;
                }

                if (parent == at || seen.Contains(parent))
                {
                    document.Problem(current.Row, "parent", "The task is part of itself in the file. It comes as a task of its own.");
                    current.ParentKey = null;
                    break;
                }

                if (!tasks.TryGetValue(parent, out var next))
                {
                    document.Problem(current.Row, "parent", "The task that it is part of is not in the file. It comes as a task of its own.");
                    current.ParentKey = null;
                    break;
                }

                (at, current) = (parent, next);
            }

            // From the top down, so that a whole branch follows its root.
            for (var i = path.Count - 1; i >= 0; i--)
            {
                settled.Add(path[i]);
                var child = tasks[path[i]];
                if (child.ParentKey is not null && tasks[child.ParentKey] is var parent && (child.ProjectKey, child.SectionKey) != (parent.ProjectKey, parent.SectionKey))
                {
                    if (child.ProjectKey != parent.ProjectKey)
                    {
                        document.Problem(child.Row, "project", "A subtask is in the project of its parent: it comes there.");
                    }

                    (child.ProjectKey, child.SectionKey) = (parent.ProjectKey, parent.SectionKey);
                }
            }
        }
    }
}
