using Crayon.Identity.Host.Account;
using Crayon.Identity.Host.Consents;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn.Links;
using Crayon.Identity.Host.SignOut;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Themes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Registers and maps the pages.</summary>
internal static class SignInRegistration
{
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, RealmForgery>();
        services.AddSingleton<CookieNames>().AddSingleton<RealmSeal>().AddSingleton<PageAssets>()
            .AddSingleton<SignInThrottle>();
        services.AddSingleton<PageLanguage>();
        services.AddOptions<AntiforgeryOptions>().Configure<CookieNames>(SetForgery);
        services.AddScoped<PageViews>().AddScoped<ErrorPages>().AddScoped<PagePosts>().AddScoped<Visits>();
        services.AddMailQueue().AddThemes();
        AddSteps(services);
        AddPasskeys(services);
        AddAccount(services);
        AddLinks(services);
    }

    public static void MapSignIn(this WebApplication app)
    {
        app.Services.GetRequiredService<PageAssets>().Map(app);
        SignInPage.Map(app);
        PasskeySignIn.Map(app);
        MfaPage.Map(app);
        EnrolPage.Map(app);
        OrganisationPage.Map(app);
        ConsentPage.Map(app);
        LogoutPage.Map(app);
        MapAccount(app);
        MapLinks(app);
    }

    private static void MapAccount(IEndpointRouteBuilder routes)
    {
        ProfilePage.Map(routes);
        EmailPage.Map(routes);
        PasswordPage.Map(routes);
        AuthenticatorPage.Map(routes);
        RecoveryPage.Map(routes);
        PasskeysPage.Map(routes);
        SessionsPage.Map(routes);
        ConsentsPage.Map(routes);
    }

    private static void MapLinks(IEndpointRouteBuilder routes)
    {
        ForgotPage.Map(routes);
        ResetPage.Map(routes);
        ConfirmPage.Map(routes);
        InvitePage.Map(routes);
        RegisterPage.Map(routes);
    }

    private static void AddAccount(IServiceCollection services)
    {
        services.AddScoped<AccountDesk>().AddScoped<ProfilePage>().AddScoped<EmailPage>().AddScoped<PasswordPage>();
        services.AddScoped<AuthenticatorPage>().AddScoped<RecoveryPage>().AddScoped<PasskeysPage>();
        services.AddScoped<SessionsPage>().AddScoped<ConsentsPage>();
        services.AddScoped<OrganisationPage>().AddScoped<ConsentPage>().AddScoped<LogoutRequests>()
            .AddScoped<LogoutPage>().AddScoped<SignOuts>();
    }

    private static void AddLinks(IServiceCollection services)
    {
        services.AddSingleton<SendLimit>().AddScoped<NewPasswords>().AddScoped<PersonLinks>().AddScoped<LinkLooks>();
        services.AddScoped<ForgotPage>().AddScoped<ResetPage>().AddScoped<ConfirmPage>();
        services.AddScoped<Invitations>().AddScoped<InvitePage>().AddScoped<Registrations>().AddScoped<RegisterPage>();
    }

    private static void AddSteps(IServiceCollection services)
    {
        services.AddScoped<FactorPolicy>().AddScoped<SignInNeeds>().AddScoped<SignInSteps>().AddScoped<SignInFlow>();
        services.AddScoped<SignInAttempts>();
        services.AddScoped<WaitingJudge>();
        services.AddScoped<SignInPage>().AddScoped<PasswordCheck>().AddScoped<SignInLooks>().AddScoped<PasskeySignIn>()
            .AddScoped<PasskeyUse>();
        services.AddScoped<MfaPage>().AddScoped<MfaCheck>().AddScoped<MfaLooks>();
        services.AddScoped<EnrolPage>().AddScoped<Enrolment>().AddScoped<CredentialNotices>()
            .AddScoped<CredentialChanges>();
    }

    // Of ASP.NET Core Identity the ceremonies of passkeys alone: no cookies, no pages, no store of its own.
    private static void AddPasskeys(IServiceCollection services)
    {
        services.AddIdentityCore<Person>();
        services.RemoveAll<IUserValidator<Person>>().RemoveAll<IPasswordValidator<Person>>();
        services.AddScoped<PasskeyStore>()
            .AddScoped<IUserStore<Person>>(provider => provider.GetRequiredService<PasskeyStore>());
        services.AddScoped<PasskeyCeremonies>();
    }

    private static void SetForgery(AntiforgeryOptions options, CookieNames cookies)
    {
        options.Cookie.Name = cookies.Forgery;
        options.Cookie.SecurePolicy = cookies.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.FormFieldName = "csrf";
        options.HeaderName = null;
        options.SuppressXFrameOptionsHeader = true;
    }
}
