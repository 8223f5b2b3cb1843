using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TodoPlatform.Deploy.Tests;

/// <summary>Dockerfile and workflows, as far as they can be judged without running them.</summary>
public sealed partial class LintTests
{
    private static readonly string Workflows = Path.Combine(Repository.Root, ".github", "workflows");

    [Fact]
    public async Task The_Dockerfile_keeps_the_rules_of_images() =>
        await Tool.SucceedAsync("node", ["deploy/tools/lint-dockerfile.mjs", "Dockerfile"]);

    [Fact]
    public async Task Workflows_are_valid_and_pin_every_action_by_a_full_commit() =>
        await Tool.SucceedAsync("node", ["deploy/tools/lint-workflows.mjs", .. Directory.GetFiles(Workflows, "*.yml").Order()]);

    [Theory]
    [InlineData("USER 1654:1654", "USER app", "USER must be numeric and not root")]
    [InlineData("USER 1654:1654", "USER 0:0", "USER must be numeric and not root")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"/app/TodoPlatform.Host.dll\"]\n", "ENTRYPOINT dotnet /app/TodoPlatform.Host.dll\n", "ENTRYPOINT must be in exec form")]
    [InlineData("FROM runtime AS app\n", "FROM runtime AS app\nRUN true\n", "no RUN in the last stage")]
    [InlineData("ARG NODE_IMAGE=docker.io/library/node:22-bookworm-slim", "ARG NODE_IMAGE=node", "a base image is named with its registry and a version")]
    [InlineData("# Two images", "# syntax=docker/dockerfile:1\n# Two images", "no syntax line")]
    public async Task A_Dockerfile_that_breaks_a_rule_is_refused(string text, string instead, string complaint)
    {
        var original = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Dockerfile"), TestContext.Current.CancellationToken);
        Assert.Contains(text, original, StringComparison.Ordinal);
        var result = await LintAsync("lint-dockerfile.mjs", "Dockerfile", original.Replace(text, instead, StringComparison.Ordinal));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(complaint, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uses: actions/checkout@v4", "is not pinned by a full commit")]
    [InlineData("run: echo '${{ github.event.pull_request.title }}'", "hand it over by env")]
    [InlineData("run: echo ${{ no.such.thing }}", "undefined variable \"no\"")]
    public async Task A_workflow_that_breaks_a_rule_is_refused(string step, string complaint)
    {
        var result = await LintAsync("lint-workflows.mjs", "workflow.yml", $$"""
            on: push
            permissions: { contents: read }
            concurrency: { group: one }
            jobs:
              only:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                steps:
                  - {{step}}
            """);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(complaint, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_images_and_the_program_have_one_version()
    {
        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        var dockerfile = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Dockerfile"), TestContext.Current.CancellationToken);
        var compose = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "compose", "compose.yaml"), TestContext.Current.CancellationToken);

        Assert.All(VersionArgument().Matches(dockerfile), match => Assert.Equal(version, match.Groups[1].Value));
        Assert.Equal(3, VersionArgument().Count(dockerfile));
        Assert.All(OwnImage().Matches(compose), match => Assert.Equal(version, match.Groups[1].Value));
        Assert.Equal(2, OwnImage().Count(compose));
    }

    private static async Task<ToolResult> LintAsync(string lint, string name, string text)
    {
        var directory = Directory.CreateTempSubdirectory("todo-tests-lint-");
        try
        {
            var file = Path.Combine(directory.FullName, name);
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            return await Tool.RunAsync("node", ["deploy/tools/" + lint, file]);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [GeneratedRegex("^ARG VERSION=(.*)$", RegexOptions.Multiline)]
    private static partial Regex VersionArgument();

    [GeneratedRegex("todoplatform/todoplatform[a-z-]*:([^}]+)}")]
    private static partial Regex OwnImage();
}
