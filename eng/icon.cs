#!/usr/bin/env dotnet
// Draws sdk/icon.png, the icon of the packages: a box with a window of four panes.
//   dotnet run --file eng/icon.cs
using System.IO;
using Django.Iis.Build;
using Django.Iis.Icon;

var repository = Repository.OfThisProgram();
File.WriteAllBytes(Path.Combine(repository.Root, "sdk", "icon.png"), Png.Write(PackageIcon.Size, PackageIcon.Draw()));
return 0;
