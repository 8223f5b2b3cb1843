namespace TodoPlatform.Deploy.Tests;

public sealed class ToolTests
{
    [Fact]
    public async Task A_program_that_fails_is_told_with_its_exit_code_and_both_outputs()
    {
        var result = await Tool.RunAsync("sh", ["-c", "echo out; echo err >&2; exit 3"]);

        Assert.Equal((3, "out\n", "err\n"), (result.ExitCode, result.Output, result.Error));
    }
}
