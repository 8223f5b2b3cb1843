using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>One thing that an import does, in the order in which parts need each other. Texts are mended, ranks are given.</summary>
internal abstract record ImportStep
{
    /// <summary>A project, or what the file says of the Inbox.</summary>
    internal sealed record OfProject(ImportedProject Project, string Order) : ImportStep;

    internal sealed record OfSection(ImportedSection Section, string Order) : ImportStep;

    internal sealed record OfFilter(ImportedFilter Filter, string Order) : ImportStep;

    /// <param name="Latest">The latest occurrence that the file has.</param>
    /// <param name="ProjectKey">Where that stands; null for the Inbox.</param>
    internal sealed record OfSeries(ImportedSeries Series, ImportedTask Latest, string? ProjectKey) : ImportStep;

    /// <summary>A task with its comments. Parents come before their subtasks.</summary>
    internal sealed record OfTask(ImportedTask Task, string Order, IReadOnlyList<ImportedComment> Comments) : ImportStep;

    /// <summary>That an occurrence of an imported series was closed, told when all of them are known: in their order, the latest one last.</summary>
    internal sealed record OfClosing(ImportedTask Task) : ImportStep;

    internal sealed record OfLabel(ImportedLabel Label) : ImportStep;
}

/// <summary>A file as a list of steps: the same each time it is read.</summary>
/// <param name="LeftOut">What is no step.</param>
/// <param name="InboxKeys">Projects of the file that are the user's own Inbox.</param>
internal sealed record ImportPlan(IReadOnlyList<ImportStep> Steps, IReadOnlyList<ImportProblem> Problems, ImportCounts LeftOut, IReadOnlySet<string> InboxKeys)
{
    private const int LongestDerivedList = 1_000_000;

    public static ImportPlan Of(ImportDocument document, ImportSettings settings)
    {
        var problems = document.Problems.ToList();
        var counts = ImportCounts.None.Plus(ImportKind.Task, leftOut: problems.Count(problem => problem.LeftOut));
        var planner = new Planner(document, settings, problems, counts);
        return planner.Plan();
    }

    private sealed class Planner(ImportDocument document, ImportSettings settings, List<ImportProblem> problems, ImportCounts counts)
    {
        /// <summary>So much of an id is shown.</summary>
        private const int LongestId = 50;

        private readonly ImportRepairs _repairs = new(problems);
        private readonly List<ImportStep> _steps = [];
        private ImportCounts _leftOut = counts;
        private int _ranks;

        public ImportPlan Plan()
        {
            Projects();
            Sections();
            Filters();
            var tasks = Tasks();
            Series(tasks);
            var comments = document.Comments.Where(IsKept).ToLookup(comment => comment.TaskKey);
            foreach (var (task, _) in tasks)
            {
                _steps.Add(new ImportStep.OfTask(task, OrderOf(task.Order), [.. Firsts(comments[task.Key], comment => comment.Key, ImportKind.Comment, "comment of the task")]));
            }

            var taken = tasks.Select(task => task.Task.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var orphans in comments.Where(group => !taken.Contains(group.Key)))
            {
                LeaveOut(ImportKind.Comment, null, null, $"{orphans.Count()} comments belong to a task that is not imported.", orphans.Count());
            }

            _steps.AddRange(tasks.Where(task => task.Task is { Occurrence: not null, ClosedAt: not null }).Select(task => task.Task)
                .GroupBy(task => task.Occurrence!.SeriesKey, StringComparer.Ordinal)
                .SelectMany(series => series.OrderBy(task => task.Occurrence!.Number).ThenBy(task => task.ClosedAt))
                .Select(task => new ImportStep.OfClosing(task)));
            Labels();
            return new ImportPlan(_steps, problems, _leftOut, document.Projects.Where(project => project.IsInbox).Select(project => project.Key).ToHashSet(StringComparer.Ordinal));
        }

        private void Projects()
        {
            foreach (var project in Firsts(document.Projects, project => project.Key, ImportKind.Project, "project"))
            {
                if (ImportRepairs.Line(project.Name, TaskLimits.ProjectName) is { } name)
                {
                    _steps.Add(new ImportStep.OfProject(project with { Name = name, Color = _repairs.Color(project.Color, null), IsArchived = project.IsArchived && !project.IsInbox }, OrderOf(project.Order)));
                }
                else
                {
                    LeaveOut(ImportKind.Project, null, "name", "A project has no name and is left out; its tasks come to the Inbox.");
                }
            }
        }

        private void Sections()
        {
            foreach (var section in Firsts(document.Sections, section => section.Key, ImportKind.Section, "section"))
            {
                if (ImportRepairs.Line(section.Name, TaskLimits.SectionName) is { } name)
                {
                    _steps.Add(new ImportStep.OfSection(section with { Name = name }, OrderOf(section.Order)));
                }
                else
                {
                    LeaveOut(ImportKind.Section, null, "name", "A section has no name and is left out; its tasks stay in the project.");
                }
            }
        }

        private void Filters()
        {
            foreach (var filter in Firsts(document.Filters, filter => filter.Key, ImportKind.Filter, "filter"))
            {
                var name = ImportRepairs.Line(filter.Name, TaskLimits.FilterName);
                var read = Domain.Filters.FilterParser.Parse(filter.Query);
                if (name is null || !read.Succeeded)
                {
                    LeaveOut(ImportKind.Filter, null, name is null ? "name" : "query", name is null ? "A filter has no name and is left out." : $"The filter \"{name}\" is left out: {read.Error!.Message}");
                    continue;
                }

                _steps.Add(new ImportStep.OfFilter(filter with { Name = name, Color = _repairs.Color(filter.Color, null) }, OrderOf(filter.Order)));
            }
        }

        private void Labels()
        {
            foreach (var label in document.Labels.Where(label => label.Color is not null).DistinctBy(label => TaskContent.KeyOf(label.Name)))
            {
                if (label.Name.Length <= TaskLimits.Label && TaskTexts.IsLine(label.Name) && _repairs.Color(label.Color, null) is { } color)
                {
                    _steps.Add(new ImportStep.OfLabel(label with { Color = color }));
                }
                else
                {
                    LeaveOut(ImportKind.Label, null, "labels", $"The colour of the label \"{ImportRepairs.Line(label.Name, TaskLimits.Label)}\" is left out.");
                }
            }
        }

        /// <summary>Parents before their subtasks, otherwise as in the file; with the project that each one stands in.</summary>
        private List<(ImportedTask Task, string? ProjectKey)> Tasks()
        {
            var all = new Dictionary<string, ImportedTask>(StringComparer.Ordinal);
            foreach (var task in document.Tasks)
            {
                if (!all.TryAdd(task.Key, task))
                {
                    LeaveOut(ImportKind.Task, task.Row, "id", "Another task of the file has the same id; this one is left out.");
                }
            }

            var order = InOrder(all);
            var kept = new Dictionary<string, (ImportedTask Task, string? ProjectKey)>(StringComparer.Ordinal);
            var stand = new Dictionary<string, string?>(StringComparer.Ordinal); // what stands for a parent that is left out
            var tasks = new List<(ImportedTask, string?)>();
            foreach (var task in order)
            {
                var parentKey = task.ParentKey;
                while (parentKey is not null && !kept.ContainsKey(parentKey))
                {
                    parentKey = stand.GetValueOrDefault(parentKey);
                }

                var parent = parentKey is null ? default : kept[parentKey];
                var content = _repairs.Content(task.Content, task.Row);
                if (content is null)
                {
                    _leftOut = _leftOut.Plus(ImportKind.Task, leftOut: 1);
                    stand[task.Key] = parentKey;
                    continue;
                }

                var placed = (Closed(task) with { Content = content, ParentKey = parentKey, SectionKey = parent.Task is null ? task.SectionKey : parent.Task.SectionKey }, parent.Task is null ? task.ProjectKey : parent.ProjectKey);
                kept[task.Key] = placed;
                tasks.Add(placed);
            }

            return tasks;
        }

        /// <summary>A closed task has a time at which it was closed, an open one has none.</summary>
        private ImportedTask Closed(ImportedTask task) => task.Status == TaskProgress.Open
            ? task with { ClosedAs = null, ClosedAt = null }
            : task with
            {
                ClosedAs = task.ClosedAs is { } closure && Enum.IsDefined(closure) && (closure == TaskClosure.Completed) == (task.Status == TaskProgress.Completed) ? closure
                    : task.Status == TaskProgress.Completed ? TaskClosure.Completed : TaskClosure.Cancelled,
                ClosedAt = ImportRepairs.Past(task.ClosedAt ?? task.UpdatedAt ?? task.CreatedAt, settings.Now) ?? settings.Now,
            };

        private List<ImportedTask> InOrder(Dictionary<string, ImportedTask> all)
        {
            var parts = new Dictionary<string, List<ImportedTask>>(StringComparer.Ordinal);
            var waiting = new Queue<ImportedTask>();
            foreach (var task in document.Tasks.Where(task => ReferenceEquals(all[task.Key], task)))
            {
                if (task.ParentKey is { } parent && all.ContainsKey(parent))
                {
                    if (!parts.TryGetValue(parent, out var below))
                    {
                        parts[parent] = below = [];
                    }

                    below.Add(task);
                }
                else
                {
                    waiting.Enqueue(task);
                }
            }

            var order = new List<ImportedTask>(all.Count);
            var reached = new HashSet<string>(StringComparer.Ordinal);
            Follow();
            foreach (var inCircle in all.Values.Where(task => !reached.Contains(task.Key)).ToList())
            {
                if (!reached.Contains(inCircle.Key))
                {
                    problems.Add(new ImportProblem(inCircle.Row, "parentId", "The task is a part of itself; it comes without a parent.", false));
                    waiting.Enqueue(inCircle with { ParentKey = null });
                    Follow();
                }
            }

            return order;

            void Follow()
            {
                while (waiting.TryDequeue(out var task))
                {
                    if (reached.Add(task.Key))
                    {
                        order.Add(task);
                        foreach (var below in parts.GetValueOrDefault(task.Key) ?? [])
                        {
                            waiting.Enqueue(below);
                        }
                    }
                }
            }
        }

        /// <summary>The series of the file that can be one here; occurrences of others become single tasks.</summary>
        private void Series(List<(ImportedTask Task, string? ProjectKey)> tasks)
        {
            var known = document.Series.DistinctBy(series => series.Key).ToDictionary(series => series.Key, StringComparer.Ordinal);
            var numbers = tasks.Index().Where(entry => entry.Item.Task.Occurrence is not null).GroupBy(entry => entry.Item.Task.Occurrence!.SeriesKey, StringComparer.Ordinal);
            foreach (var group in numbers)
            {
                var series = known.GetValueOrDefault(group.Key);
                var start = series is null ? null : _repairs.Moment(series.Start, "recurrence", null);
                var rule = start is null ? null : Domain.Series.ImportedRule(series!.Recurrence.Rule, start.Time is null);
                if (rule?.Succeeded != true)
                {
                    foreach (var (index, _) in group)
                    {
                        tasks[index] = (Single(tasks[index].Task, series?.Recurrence.Rule, rule?.Error?.Message), tasks[index].ProjectKey);
                    }

                    if (series is not null)
                    {
                        _leftOut = _leftOut.Plus(ImportKind.Series, leftOut: 1);
                    }

                    continue;
                }

                // Each nominal time once, and one open: what the database would refuse.
                var keys = new HashSet<(DateOnly, TimeOnly?)>();
                var hasOpen = false;
                foreach (var (index, (task, projectKey)) in group)
                {
                    var occurrence = task.Occurrence!;
                    var isOpen = task.ClosedAt is null;
                    if (_repairs.Moment(occurrence.Occurrence, "occurrence", task.Row) is not { } key || (key.Time is null) != (start!.Time is null) || !keys.Add((key.Date, key.Time)) || (isOpen && hasOpen) || (isOpen && task.Content.Due is null))
                    {
                        tasks[index] = (Single(task, null, null), projectKey);
                        problems.Add(new ImportProblem(task.Row, "occurrence", "Its series has such an occurrence, or an open one, already; it comes as a single task.", false));
                        continue;
                    }

                    hasOpen |= isOpen;
                    tasks[index] = (task with { Occurrence = occurrence with { Occurrence = key, Number = Math.Clamp(occurrence.Number, 1, LongestDerivedList), Used = Math.Clamp(occurrence.Used, 0, LongestDerivedList) } }, projectKey);
                }

                var own = group.Select(entry => tasks[entry.Index]).Where(entry => entry.Task.Occurrence is not null).ToList();
                if (own.Count == 0)
                {
                    continue;
                }

                var latest = own.Find(entry => entry.Task.Key == series!.LatestTaskKey) is { Task: not null } named && (named.Task.ClosedAt is null || !hasOpen) ? named
                    : own.MaxBy(entry => (entry.Task.ClosedAt is null, entry.Task.Occurrence!.Number));
                var template = series!.Template is null ? null : new ImportRepairs([]).Content(series.Template, 0);
                _steps.Add(new ImportStep.OfSeries(
                    series with
                    {
                        Recurrence = Defined(series.Recurrence with { Rule = rule.Value.ToString() }),
                        Start = start!,
                        ExceptDates = [.. series.ExceptDates.Select(date => new ImportRepairs([]).Moment(date, "exceptDates", null)).OfType<LocalMoment>()],
                        Template = template,
                        LatestNumber = latest.Task.Key == series.LatestTaskKey ? Math.Clamp(series.LatestNumber, 1, LongestDerivedList) : latest.Task.Occurrence!.Number,
                        Used = latest.Task.Key == series.LatestTaskKey ? Math.Clamp(series.Used, 0, LongestDerivedList) : latest.Task.Occurrence!.Used,
                    },
                    latest.Task,
                    latest.ProjectKey));
            }

            for (var i = 0; i < tasks.Count; i++)
            {
                tasks[i] = (Recurring(tasks[i].Task), tasks[i].ProjectKey);
            }
        }

        /// <summary>A task that begins a series here keeps its rule only where the calendar can read it.</summary>
        private ImportedTask Recurring(ImportedTask task)
        {
            if (task.Recurrence is not { } recurrence || task.Occurrence is not null)
            {
                return task with { Recurrence = null };
            }

            if (task.ClosedAt is not null)
            {
                return task with { Recurrence = null }; // what is over does not begin
            }

            var rule = Domain.Series.ImportedRule(recurrence.Rule, task.Content.Due?.Time is null);
            return rule.Succeeded ? task with { Recurrence = Defined(recurrence with { Rule = rule.Value.ToString() }) } : Single(task, recurrence.Rule, rule.Error.Message);
        }

        private static RecurrenceContent Defined(RecurrenceContent recurrence) => Enum.IsDefined(recurrence.Mode) ? recurrence : recurrence with { Mode = SeriesMode.CatchUp };

        private ImportedTask Single(ImportedTask task, string? rule, string? reason)
        {
            if (rule is not null && task.ClosedAt is null)
            {
                var shown = ImportRepairs.Line(rule, TaskLimits.Rule) ?? "";
                problems.Add(new ImportProblem(task.Row, "recurrence", $"The rule \"{shown}\" cannot be read: {reason} The task comes without a repetition; the rule is at the end of its description.", false));
                task = task with { Content = task.Content with { Description = ImportRepairs.Appended(task.Content.Description, "RRULE:" + shown) } };
            }

            return task with { Occurrence = null, Recurrence = null };
        }

        private bool IsKept(ImportedComment comment)
        {
            if (Comment.CanHave(comment.Text))
            {
                return true;
            }

            LeaveOut(ImportKind.Comment, null, "text", Comment.BadText + " The comment is left out.");
            return false;
        }

        /// <summary>Those whose id none before them has.</summary>
        private IEnumerable<TItem> Firsts<TItem>(IEnumerable<TItem> items, Func<TItem, string> keyOf, ImportKind kind, string name)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in items)
            {
                if (seen.Add(keyOf(item)))
                {
                    yield return item;
                }
                else
                {
                    LeaveOut(kind, null, "id", $"Another {name} has the id \"{ImportRepairs.Line(keyOf(item), LongestId)}\"; this one is left out.");
                }
            }
        }

        private void LeaveOut(ImportKind kind, int? row, string? field, string message, int count = 1)
        {
            problems.Add(new ImportProblem(row, field, message, true));
            _leftOut = _leftOut.Plus(kind, leftOut: count);
        }

        /// <summary>That of the file, or the next place behind all that the user had when the file came.</summary>
        private string OrderOf(string? order) => Rank.IsOne(order) ? order! : Rank.AtEnd(settings.Now.AddMicroseconds(_ranks++));
    }
}
