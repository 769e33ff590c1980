using Microsoft.AspNetCore.Components;

namespace Crayon.Identity.Host.Pages;

/// <summary>A page: drawn on the server once, from its model alone.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageComponent<TModel> : ComponentBase
{
    /// <summary>What every page knows.</summary>
    [Parameter, EditorRequired]
    public PageView View { get; set; } = null!;

    /// <summary>What this page shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    /// <summary>The words of the reader's language.</summary>
    protected PageWords Words => View.Words;
}

/// <summary>The model of a page that shows words alone.</summary>
public sealed record NoModel;
