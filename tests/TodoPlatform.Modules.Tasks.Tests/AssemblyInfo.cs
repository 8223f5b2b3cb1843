using TodoPlatform.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(TestPostgres))]
