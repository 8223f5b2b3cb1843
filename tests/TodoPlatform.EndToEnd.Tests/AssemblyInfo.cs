using TodoPlatform.Testing;

[assembly: AssemblyFixture(typeof(TestPostgres))]
[assembly: CollectionBehavior(DisableTestParallelization = true)] // browsers and killed processes measure time: each has the machine alone
