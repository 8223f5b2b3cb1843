namespace TodoPlatform.Modules.Accounts.Mail;

/// <summary>Subject and text of a mail, in ASCII.</summary>
internal sealed record Letter(string Subject, string Text)
{
    /// <summary>The code stands in the fragment of the link, which browsers send to nobody.</summary>
    public static Letter PasswordReset(string email, string code, string? publicUrl) => new("Your TodoPlatform password", $"""
        Somebody, probably you, wants a new password for your account.

        {(publicUrl is null ? "" : $"Open this link within an hour:\r\n\r\n{publicUrl}/reset#email={Uri.EscapeDataString(email)}&code={code}\r\n\r\nOr use this code:")}
        Code: {code}

        It is good once, and for an hour. If it was not you, do nothing: your password stays as it is.
        """.ReplaceLineEndings("\r\n"));

    public static Letter EmailChanged() => new("Your TodoPlatform address was changed", """
        Your account does not sign in with this address any more: somebody who knew its password gave it another one.

        If it was not you, turn to the people who run your TodoPlatform.
        """.ReplaceLineEndings("\r\n"));

    public static Letter PasswordChanged() => new("Your TodoPlatform password was changed", """
        The password of your account was changed, and its other sessions were ended.

        If it was not you, reset it at once and look through your sessions and access tokens.
        """.ReplaceLineEndings("\r\n"));
}
