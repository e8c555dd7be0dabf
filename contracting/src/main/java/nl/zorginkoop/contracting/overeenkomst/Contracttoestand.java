package nl.zorginkoop.contracting.overeenkomst;

import java.util.Set;

/** Waar een overeenkomst staat (lifecycles §3). Wat haar tijdelijk beperkt is geen toestand. */
public enum Contracttoestand {
    CONTRACT_AANGEBODEN,
    GETEKEND,
    ACTIEF,
    OPGEZEGD,
    AFBOUW,
    ONTBONDEN,
    OVERDRACHT,
    BEEINDIGD;

    /** Hieronder kan gewerkt worden; in de laatste twee gaan lopende cliënten door. */
    static final Set<Contracttoestand> VAN_KRACHT = Set.of(ACTIEF, OPGEZEGD, AFBOUW);
}
