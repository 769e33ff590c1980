using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Mail;
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
        services.AddSingleton<CookieNames>().AddSingleton<RealmSeal>().AddSingleton<PageAssets>().AddSingleton<SignInThrottle>();
        services.AddSingleton<UsedChallenges>().AddSingleton<PageLanguage>();
        services.AddOptions<AntiforgeryOptions>().Configure<CookieNames>(SetForgery);
        services.AddScoped<PageViews>().AddScoped<ErrorPages>().AddScoped<PagePosts>().AddScoped<Visits>();
        services.AddMailQueue();
        AddSteps(services);
        AddPasskeys(services);
    }

    public static void MapSignIn(this WebApplication app)
    {
        app.Services.GetRequiredService<PageAssets>().Map(app);
        SignInPage.Map(app);
        PasskeySignIn.Map(app);
        MfaPage.Map(app);
        EnrolPage.Map(app);
    }

    private static void AddSteps(IServiceCollection services)
    {
        services.AddScoped<FactorPolicy>().AddScoped<SignInSteps>().AddScoped<SignInFlow>().AddScoped<SignInAttempts>();
        services.AddScoped<SignInPage>().AddScoped<SignInLooks>().AddScoped<PasskeySignIn>().AddScoped<PasskeyUse>();
        services.AddScoped<MfaPage>().AddScoped<MfaCheck>().AddScoped<MfaLooks>();
        services.AddScoped<EnrolPage>().AddScoped<Enrolment>().AddScoped<CredentialNotices>();
    }

    // Of ASP.NET Core Identity the ceremonies of passkeys alone: no cookies, no pages, no store of its own.
    private static void AddPasskeys(IServiceCollection services)
    {
        services.AddIdentityCore<Person>();
        services.RemoveAll<IUserValidator<Person>>().RemoveAll<IPasswordValidator<Person>>();
        services.AddScoped<PasskeyStore>().AddScoped<IUserStore<Person>>(provider => provider.GetRequiredService<PasskeyStore>());
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
