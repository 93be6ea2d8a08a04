using System;
using System.Threading.Tasks;
using Django.Iis.Tests;
using Microsoft.Playwright;

namespace Django.Iis.EndToEnd.Tests.Hosting;

/// <summary>The machine's Chromium without a window, with a profile of its own that is gone at the end.</summary>
public sealed class Browser : IAsyncDisposable
{
    /// <summary>What <see cref="ToolFactAttribute"/> should ask for.</summary>
    public const string Program = "chromium";

    private static readonly string[] Quiet =
    [
        // Containers have neither user namespaces nor a graphics card.
        "--no-sandbox", "--disable-gpu",
        "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;

    private Browser(IPlaywright driver, IBrowser browser)
    {
        _driver = driver;
        _browser = browser;
    }

    public static async Task<Browser> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Tools.Find(Program), Headless = true, Args = Quiet });
        return new Browser(driver, browser);
    }

    /// <summary>An empty page without cookies whose addresses are relative to the site's.</summary>
    public Task<IPage> OpenAsync(Uri site) => _browser.NewPageAsync(new BrowserNewPageOptions { BaseURL = site.ToString() });

    /// <summary>What the browser makes of all style sheets for one property of the first element that a selector finds.</summary>
    public static Task<string> StyleOf(IPage page, string selector, string property) =>
        page.Locator(selector).First.EvaluateAsync<string>("(element, property) => getComputedStyle(element).getPropertyValue(property)", property);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _driver.Dispose();
    }
}
