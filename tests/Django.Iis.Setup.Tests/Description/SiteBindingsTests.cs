using System;
using Django.Iis.Setup.Description;

namespace Django.Iis.Setup.Tests.Description;

public class SiteBindingsTests
{
    [Theory]
    [InlineData("http/*:80:", "http/*:80:")]
    [InlineData("http/8080", "http/*:8080:")]
    [InlineData("HTTP/:80:shop.example", "http/*:80:shop.example")]
    [InlineData("https/[::1]:443:shop.example", "https/[::1]:443:shop.example")]
    [InlineData("http/10.0.0.1:80", "http/10.0.0.1:80:")]
    [InlineData(" http/*:80:a ; https/*:443:a#central,", "http/*:80:a;https/*:443:a#central")]
    public void ABindingIsReadAndWrittenInFull(string text, string full) =>
        Assert.Equal(full, SiteBindings.Format(SiteBindings.Parse(text)));

    [Theory]
    [InlineData("ftp/*:21:", "'ftp/*:21:'")]
    [InlineData("*:80:", "protocol")]
    [InlineData("http/*:0:", "port")]
    [InlineData("http/*:70000:", "port")]
    [InlineData("http/*:eighty:", "port")]
    [InlineData("http/*:80:a:b", "port")]
    [InlineData("http/*:80:a b", "host name")]
    [InlineData("http/*:80:#central", "certificate")]
    [InlineData("https/*:443:a#thumbprint:12", "thumbprint")]
    [InlineData("http/*:80:a;https/*:80:A", "twice")]
    public void WhatIsNoBindingIsRefusedWithItsReason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => SiteBindings.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\u200e12 34 56 78 9a bc de f0 12 34 56 78 9a bc de f0 12 34 56 78", "thumbprint:123456789ABCDEF0123456789ABCDEF012345678")]
    [InlineData("Subject: shop.example ", "subject:shop.example")]
    [InlineData("CENTRAL", "central")]
    public void ACertificateIsReadAsItsDialogShowsIt(string text, string certificate) =>
        Assert.Equal(certificate, CertificateReference.Parse(text).ToString());

    [Theory]
    [InlineData("https/*:443:shop.example", true)]
    [InlineData("https/*:443:", false)]
    [InlineData("http/*:80:shop.example", false)]
    public void AnHttpsBindingWithAHostChoosesItsCertificateByName(string text, bool isSni) =>
        Assert.Equal(isSni, SiteBindings.Parse(text)[0].IsSni);
}
