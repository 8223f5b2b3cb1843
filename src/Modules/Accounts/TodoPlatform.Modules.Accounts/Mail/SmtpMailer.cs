using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace TodoPlatform.Modules.Accounts.Mail;

/// <summary>Speaks to the mail server.</summary>
internal sealed class SmtpMailer(MailSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends one mail.</summary>
    /// <param name="recipient">One address.</param>
    /// <param name="subject">ASCII.</param>
    /// <param name="text">ASCII, lines of at most 900 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SmtpException">The server did not take it.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async Task SendAsync(string recipient, string subject, string text, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.EnableTls, DeliveryFormat = SmtpDeliveryFormat.International };
        if (settings.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        using var message = new MailMessage(new MailAddress(settings.From), new MailAddress(recipient))
        {
            Subject = subject,
            Body = text,
            BodyEncoding = Encoding.ASCII,
            BodyTransferEncoding = TransferEncoding.SevenBit,
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await client.SendMailAsync(message, patience.Token);
    }
}
