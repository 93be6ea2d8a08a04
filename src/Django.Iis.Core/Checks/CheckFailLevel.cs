namespace Django.Iis.Core.Checks;

/// <summary>Django's level from which a finding fails the build (<c>DjangoCheckFailLevel</c>). The numbers are those of django.core.checks.</summary>
public enum CheckFailLevel
{
    None = int.MaxValue,
    Info = 20,
    Warning = 30,
    Error = 40,
    Critical = 50,
}
