#!/usr/bin/env dotnet
// Writes what is made of sdk/reference/reference.xml: docs/properties.md, the schema with which editors know the properties, and their page in Visual Studio.
//   dotnet run --file eng/reference.cs            writes all
//   dotnet run --file eng/reference.cs -- check   exit code 1 where one of them is not what it would be
using System;
using System.IO;
using Django.Iis.Build;
using Django.Iis.Reference;

var repository = Repository.OfThisProgram();
var reference = PropertyReference.Read(Path.Combine(repository.Root, "sdk", "reference", "reference.xml"));
(string Path, string Text)[] files =
[
    (Path.Combine(repository.Root, "docs", "properties.md"), MarkdownPage.Of(reference)),
    (Path.Combine(repository.Root, "sdk", "reference", "Django.Iis.Sdk.xsd"), EditorSchema.Of(reference)),
    (Path.Combine(repository.Root, "sdk", "reference", "Django.Iis.PropertyPage.xaml"), PropertyPage.Of(reference)),
];
if (args is ["check"])
{
    var stale = Array.FindAll(files, file => !File.Exists(file.Path) || File.ReadAllText(file.Path) != file.Text);
    Array.ForEach(stale, file => Console.Error.WriteLine($"{file.Path} is not what sdk/reference/reference.xml says: dotnet run --file eng/reference.cs"));
    return stale.Length == 0 ? 0 : 1;
}

Array.ForEach(files, file => File.WriteAllText(file.Path, file.Text));
return 0;
