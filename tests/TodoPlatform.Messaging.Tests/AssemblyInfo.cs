using TodoPlatform.Testing;

[assembly: AssemblyFixture(typeof(TestPostgres))]
