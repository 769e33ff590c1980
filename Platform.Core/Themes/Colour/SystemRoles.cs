namespace Crayon.Platform.Core.Themes.Colour;

/// <summary>Material's colour roles: each a tint at a fixed tone.</summary>
internal static class SystemRoles
{
    public static Dictionary<string, Srgb> Of(Seeds seeds)
    {
        var roles = new Dictionary<string, Srgb>(StringComparer.Ordinal);
        AddKeys(roles, seeds);
        AddSurfaces(roles, seeds);
        AddRest(roles, seeds);
        return roles;
    }

    private static void AddKeys(Dictionary<string, Srgb> roles, Seeds seeds)
    {
        var (primary, accent, second) = (seeds.Primary, seeds.Accent, seeds.Primary.AtMost(0.045));
        roles["primary"] = seeds.PrimaryColour;
        roles["on-primary"] = OnKey(seeds, primary, 14);
        roles["primary-container"] = primary.AtMost(seeds.Pick(0.034, 0.08)).At(seeds.Pick(91, 27));
        roles["on-primary-container"] = primary.AtMost(0.09).At(seeds.Pick(20, 91));
        roles["secondary"] = second.At(seeds.Pick(38, 80));
        roles["on-secondary"] = OnKey(seeds, second, 18);
        roles["secondary-container"] = second.Times(0.45).At(seeds.Pick(92, 26));
        roles["on-secondary-container"] = second.At(seeds.Pick(16, 92));
        roles["tertiary"] = seeds.AccentColour;
        roles["on-tertiary"] = OnKey(seeds, accent, 14);
        roles["tertiary-container"] = accent.AtMost(seeds.Pick(0.07, 0.1)).At(seeds.Pick(91, 27));
        roles["on-tertiary-container"] = accent.AtMost(0.11).At(seeds.Pick(22, 91));
        roles["error"] = StatusTints.Danger.At(seeds.Pick(40, 80));
        roles["on-error"] = OnKey(seeds, StatusTints.Danger, 16);
        roles["error-container"] = (StatusTints.Danger with { Chroma = 0.09 }).At(seeds.Pick(92, 24));
        roles["on-error-container"] = StatusTints.Danger.At(seeds.Pick(22, 91));
    }

    // Dark surfaces get lighter with height, light ones darker.
    private static void AddSurfaces(Dictionary<string, Srgb> roles, Seeds seeds)
    {
        var (grey, page) = (seeds.Neutral, seeds.Base);
        roles["surface"] = grey.At(page);
        roles["surface-dim"] = grey.At(seeds.Pick(88, page));
        roles["surface-bright"] = grey.At(seeds.Pick(98, 26));
        roles["background"] = grey.At(page);
        roles["on-background"] = grey.At(seeds.Pick(10, 92));
        roles["surface-container-lowest"] = grey.At(seeds.Pick(100, Math.Max(3, page - 3)));
        roles["surface-container-low"] = grey.At(seeds.Pick(96.5, page + 4));
        roles["surface-container"] = grey.At(seeds.Pick(94.5, page + 6.5));
        roles["surface-container-high"] = grey.At(seeds.Pick(92.5, page + 11));
        roles["surface-container-highest"] = grey.At(seeds.Pick(90.5, page + 16));
    }

    private static void AddRest(Dictionary<string, Srgb> roles, Seeds seeds)
    {
        var (grey, second) = (seeds.Neutral, seeds.Variant);
        roles["on-surface"] = grey.At(seeds.Pick(11, 92));
        roles["on-surface-variant"] = second.At(seeds.Pick(36, 76));
        roles["surface-variant"] = second.At(seeds.Pick(91, 28));
        roles["outline"] = second.At(seeds.Pick(48, 60));
        roles["outline-variant"] = second.At(seeds.Pick(86, seeds.Base + 18));
        roles["inverse-surface"] = grey.At(seeds.Pick(18, 92));
        roles["inverse-on-surface"] = grey.At(seeds.Pick(96, 14));
        roles["inverse-primary"] = seeds.Primary.At(seeds.Pick(82, 40));
        roles["scrim"] = Srgb.Black;
        roles["shadow"] = Srgb.Black;
    }

    private static Srgb OnKey(Seeds seeds, Tint tint, double onDark) => seeds.Dark ? tint.At(onDark) : Srgb.White;
}

/// <summary>The colours of states, which no theme changes.</summary>
internal static class StatusTints
{
    public static Tint Danger { get; } = Tint.At(0.17, 26);

    public static IReadOnlyList<(string Name, Tint Tint)> All { get; } =
    [
        ("success", Tint.At(0.12, 152)), ("warning", Tint.At(0.125, 72)), ("danger", Danger),
        ("info", Tint.At(0.12, 245)),
    ];
}
