using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Database.Reading;

/// <summary>A small package that wixl makes: another writer's habits.</summary>
internal static class WixlPackage
{
    private const string Source = """
        <?xml version="1.0" encoding="utf-8"?>
        <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
          <Product Name="Polls" Id="*" UpgradeCode="8F2C0B1E-6C8B-4A4B-9A34-0E8F6B3B4B11" Language="1033" Codepage="1252" Version="1.2.3" Manufacturer="Müller">
            <Package InstallerVersion="200" Compressed="yes" Comments="A comment"/>
            <Media Id="1" Cabinet="product.cab" EmbedCab="yes"/>
            <Property Id="GREETING" Value="Grüße"/>
            <Binary Id="Helper" SourceFile="helper.bin"/>
            <Directory Id="TARGETDIR" Name="SourceDir">
              <Directory Id="ProgramFilesFolder">
                <Directory Id="INSTALLDIR" Name="Polls">
                  <Component Id="Main" Guid="*">
                    <File Id="ReadMe" Name="readme.txt" Source="readme.txt" KeyPath="yes"/>
                    <File Id="Data" Name="A longer name.data" Source="data.bin"/>
                    <RegistryValue Root="HKLM" Key="Software\Polls" Name="Path" Type="string" Value="[INSTALLDIR]"/>
                  </Component>
                </Directory>
              </Directory>
            </Directory>
            <Feature Id="All" Level="1">
              <ComponentRef Id="Main"/>
            </Feature>
          </Product>
        </Wix>
        """;

    /// <summary>Compiles the package in a folder of the test's.</summary>
    public static MsiFile Build(TemporaryFolder folder)
    {
        folder.Write("wixl/product.wxs", Source);
        folder.Write("wixl/readme.txt", "read me\n");
        File.WriteAllBytes(folder["wixl/data.bin"], SampleFiles.Text(100_000));
        File.WriteAllBytes(folder["wixl/helper.bin"], SampleFiles.Noise(5_000));
        ChildProcess.Run("wixl", ["-o", "product.msi", "product.wxs"], folder["wixl"]).Succeeded();
        return new MsiFile(folder["wixl/product.msi"]);
    }
}
