using TodoPlatform.Testing;

[assembly: AssemblyFixture(typeof(TestPostgres))]
[assembly: CollectionBehavior(DisableTestParallelization = true)] // killed processes and browsers would slow each other down; build/test runs another program beside this one, so none may count seconds
