using System.Security.Cryptography;
using System.Text;

namespace Django.Iis.Setup.Planning;

/// <summary>Makes up a value that nobody knows, of the form Django's own SECRET_KEY has.</summary>
internal static class SecretKey
{
    /// <summary>Django's get_random_secret_key: 50 of these 50 characters.</summary>
    private const int Length = 50;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)";

    public static string Create()
    {
        using var random = RandomNumberGenerator.Create();
        var key = new StringBuilder(Length);
        var buffer = new byte[1];
        while (key.Length < Length)
        {
            random.GetBytes(buffer);
            // Above this no character would be as likely as the others.
            if (buffer[0] < 256 - (256 % Alphabet.Length))
            {
                key.Append(Alphabet[buffer[0] % Alphabet.Length]);
            }
        }

        return key.ToString();
    }
}
