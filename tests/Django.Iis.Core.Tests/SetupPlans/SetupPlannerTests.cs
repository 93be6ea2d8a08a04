using System;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Tests.SetupPlans;

public sealed class SetupPlannerTests
{
    [Fact]
    public void WithoutAWordOfTheProjectASiteAnswersOnPort80ToEveryName()
    {
        var plan = SetupPlanner.Plan(Properties.Of());

        Assert.Equal("http/*:80:", SiteBindings.Format(plan.Bindings));
        Assert.Equal(("Shop", "/", "Shop"), (plan.SiteName, plan.AppPath, plan.Pool.Name));
        Assert.Equal(PoolIdentityKind.ApplicationPoolIdentity, plan.Pool.Identity);
        Assert.Equal((true, TimeSpan.Zero, TimeSpan.Zero), (plan.Pool.AlwaysRunning, plan.Pool.IdleTimeout, plan.Pool.RecycleAfter));
    }

    [Fact]
    public void EachHostNameIsABinding() => Assert.Equal(
        "http/*:80:shop.example;http/*:80:www.shop.example",
        SiteBindings.Format(SetupPlanner.Plan(Properties.Of(("DjangoHostName", "shop.example; www.shop.example;.internal.example"))).Bindings));

    [Fact]
    public void BindingsOfTheProjectAreTheOnlyOnes() => Assert.Equal(
        "http/*:8080:;https/*:443:shop.example#subject:shop.example",
        SiteBindings.Format(SetupPlanner.Plan(Properties.Of(("DjangoHostName", "other.example"), ("DjangoBindings", "http/8080;https/*:443:shop.example#subject:shop.example"))).Bindings));

    [Theory]
    [InlineData("/shop/", "/shop", "Shop.shop")]
    [InlineData("a/b", "/a/b", "Shop.a.b")]
    [InlineData("/", "/", "Shop")]
    public void APoolIsNamedAfterSiteAndApplication(string written, string path, string pool)
    {
        var plan = SetupPlanner.Plan(Properties.Of(("DjangoAppPath", written)));

        Assert.Equal((path, pool), (plan.AppPath, plan.Pool.Name));
    }

    [Theory]
    [InlineData("networkservice", PoolIdentityKind.NetworkService, "")]
    [InlineData(@"CONTOSO\shop$", PoolIdentityKind.SpecificUser, @"CONTOSO\shop$")]
    [InlineData(@".\shop", PoolIdentityKind.SpecificUser, @".\shop")]
    [InlineData("shop@contoso.example", PoolIdentityKind.SpecificUser, "shop@contoso.example")]
    public void APoolRunsAsWhomTheProjectSays(string written, PoolIdentityKind kind, string user)
    {
        var pool = SetupPlanner.Plan(Properties.Of(("DjangoAppPoolIdentity", written))).Pool;

        Assert.Equal((kind, user), (pool.Identity, pool.UserName));
    }

    [Fact]
    public void TimesOfThePoolAreMinutes()
    {
        var pool = SetupPlanner.Plan(Properties.Of(("DjangoAppPoolIdleTimeout", "20"), ("DjangoAppPoolRecyclingTime", "1740"))).Pool;

        Assert.Equal((TimeSpan.FromMinutes(20), TimeSpan.FromHours(29)), (pool.IdleTimeout, pool.RecycleAfter));
    }

    [Theory]
    [InlineData("DjangoBindings", "ftp/*:21:shop", "DJIIS1860", "ftp")]
    [InlineData("DjangoBindings", "http/*:99999:shop", "DJIIS1860", "65535")]
    [InlineData("DjangoBindings", "http/*:80:;http/*:80:", "DJIIS1860", "twice")]
    [InlineData("DjangoBindings", ";", "DJIIS1860", "none")]
    [InlineData("DjangoHostName", "https://shop.example", "DJIIS1861", "URL")]
    [InlineData("DjangoHostName", "shop.example:8080", "DJIIS1861", "DjangoBindings")]
    [InlineData("DjangoHostName", "shop example", "DJIIS1861", "character")]
    [InlineData("DjangoHostName", "shop..example", "DJIIS1861", "dots")]
    [InlineData("DjangoSiteName", "Shop/Staging", "DJIIS1862", "/")]
    [InlineData("DjangoSiteName", "", "DJIIS1862", "empty")]
    [InlineData("DjangoAppPath", "/shop?x", "DJIIS1863", "?")]
    [InlineData("DjangoAppPath", "/shop//x", "DJIIS1863", "empty")]
    [InlineData("DjangoAppPath", "/__Setup__", "DJIIS1863", "hides")]
    [InlineData("DjangoAppPool", "Shop|x", "DJIIS1864", "|")]
    [InlineData("DjangoAppPool", "A name of far more than the sixty-four characters that a pool may have", "DJIIS1864", "64")]
    [InlineData("DjangoAppPoolIdentity", "LocalSystem", "DJIIS1865", "flaw")]
    [InlineData("DjangoAppPoolIdentity", "SpecificUser", "DJIIS1865", "account")]
    [InlineData("DjangoAppPoolIdentity", "root", "DJIIS1865", "no such")]
    [InlineData("DjangoAppPoolIdentity", @"CONTOSO\a\b", "DJIIS1865", @"DOMAIN\name")]
    [InlineData("DjangoCertificate", "thumbprint:12", "DJIIS1866", "40")]
    [InlineData("DjangoFastCgiMonitorChangesTo", @"..\app\manage.py", "DJIIS1868", "manage.py")]
    [InlineData("DjangoFastCgiProtocol", "pipe", "DJIIS1004", "NamedPipe")]
    [InlineData("DjangoFastCgiSignalBeforeTerminateSeconds", "61", "DJIIS1005", "60")]
    [InlineData("DjangoPreload", "maybe", "DJIIS1004", "true")]
    public void WhatIisWouldRefuseIsSaidWithTheProperty(string property, string value, string code, string word)
    {
        var error = Assert.Throws<DiagnosticException>(() => SetupPlanner.Plan(Properties.Of((property, value))));

        Assert.Equal((code, Properties.ProjectFile), (error.Code, error.File));
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Contains(property, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProcessesAndTimeOfARequestAreThoseOfTheProjectForFastCgiToo()
    {
        var fastCgi = SetupPlanner.Plan(Properties.Of(("DjangoProcesses", "8"), ("DjangoRequestTimeout", "300"))).FastCgi;

        Assert.Equal((8, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)), (fastCgi.MaxInstances, fastCgi.RequestTimeout, fastCgi.ActivityTimeout));
    }

    [Fact]
    public void AnAttributeOfFastCgiGoesBeforeWhatFollowsFromOthers()
    {
        var fastCgi = SetupPlanner.Plan(Properties.Of(("DjangoProcesses", "8"), ("DjangoFastCgiMaxInstances", "0"), ("DjangoFastCgiMonitorChangesTo", "none"), ("DjangoFastCgiStderrMode", "returnstderrin500"), ("DjangoFastCgiUtf8ServerVariables", "true"))).FastCgi;

        Assert.Equal((0, "", "ReturnStdErrIn500", true), (fastCgi.MaxInstances, fastCgi.MonitorChangesTo, fastCgi.StderrMode, fastCgi.Utf8ServerVariables));
    }

    [Fact]
    public void DataDirectoriesOfTheProjectStandBesideThoseOfEverySite()
    {
        var plan = SetupPlanner.Plan(Properties.With([("reports/weekly", ""), ("reference", "read")], []));

        Assert.Equal(
            [new("media", DataAccess.Modify), new("logs", DataAccess.Modify), new("db", DataAccess.Modify), new("secrets", DataAccess.Read), new(@"reports\weekly", DataAccess.Modify), new("reference", DataAccess.Read)],
            plan.DataDirectories);
    }

    [Theory]
    [InlineData("../other")]
    [InlineData("Media")]
    [InlineData("con")]
    public void ADataDirectoryThatCannotBeIsAnError(string name)
    {
        var error = Assert.Throws<DiagnosticException>(() => SetupPlanner.Plan(Properties.With([(name, "")], [])));

        Assert.Equal("DJIIS1867", error.Code);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSecretKeyIsGeneratedWhetherDeclaredOrNot()
    {
        Assert.Equal([new SecretDescription("SECRET_KEY", IsGenerated: true)], SetupPlanner.Plan(Properties.With([], [])).Secrets);
        Assert.Equal(
            [new("DB_PASSWORD", IsGenerated: false, IsRequired: true), new("SECRET_KEY", IsGenerated: true)],
            SetupPlanner.Plan(Properties.With([], [("DB_PASSWORD", true), ("SECRET_KEY", true)])).Secrets);
    }
}
