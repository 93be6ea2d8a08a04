namespace Django.Iis.Setup.Description;

/// <summary>What the pool's identity may do in a data directory.</summary>
public enum DataAccess
{
    Modify,

    /// <summary>Read only: secrets.</summary>
    Read,
}
