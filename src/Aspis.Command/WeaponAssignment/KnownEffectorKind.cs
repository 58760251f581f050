namespace Aspis.Command.WeaponAssignment;

/// <summary>How an effector works, as far as deciding about it goes.</summary>
public enum KnownEffectorKind : byte
{
    /// <summary>Missiles: they share the guidance radar's channels, and their aim points can be corrected in flight.</summary>
    Missile = 0,

    /// <summary>A gun: it needs the radar's eye, and its rounds cannot be called back.</summary>
    Gun = 1,

    /// <summary>A jammer: it needs no channel of the radar, and has an effect on a target once or never.</summary>
    Jammer = 2,
}
