namespace Aspis.Scenarios.Catalogues;

/// <summary>Kinds of catalogue item.</summary>
public enum ItemKind : byte
{
    /// <summary>A radar.</summary>
    Radar = 0,

    /// <summary>A surface-to-air missile.</summary>
    Interceptor = 1,

    /// <summary>A weapon of the raid.</summary>
    Threat = 2,

    /// <summary>A fire unit: radars, launchers and missiles.</summary>
    Battery = 3,

    /// <summary>A command post over batteries.</summary>
    Post = 4,

    /// <summary>A gun.</summary>
    Gun = 5,

    /// <summary>An electronic soft-kill system.</summary>
    Jammer = 6,

    /// <summary>An aircraft: carrier, friend or civil, as the scenario has it.</summary>
    Aircraft = 7,

    /// <summary>Something that happened: attributed totals, for reading only.</summary>
    Event = 8,
}
