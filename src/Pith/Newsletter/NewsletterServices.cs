using Pith.Newsletter.Mail;

namespace Pith.Newsletter;

/// <summary>Mail and the newsletter.</summary>
public static class NewsletterServices
{
    public static void AddNewsletter(this IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService<MailLoop>();
    }
}
