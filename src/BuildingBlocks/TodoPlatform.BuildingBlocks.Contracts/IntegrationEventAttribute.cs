namespace TodoPlatform.BuildingBlocks.Contracts;

/// <summary>Wire identity of an integration event. Class names never travel, so a class may be renamed.</summary>
/// <param name="type">CloudEvents <c>type</c>: <c>module.what-happened.vN</c>, e.g. <c>tasks.task-completed.v1</c>.</param>
/// <param name="topic">One of <see cref="Topics"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class IntegrationEventAttribute(string type, string topic) : Attribute
{
    /// <summary>CloudEvents <c>type</c>.</summary>
    public string Type => type;

    /// <summary>The topic that carries it.</summary>
    public string Topic => topic;
}
