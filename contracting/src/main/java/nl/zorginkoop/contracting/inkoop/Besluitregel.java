package nl.zorginkoop.contracting.inkoop;

import java.util.EnumSet;
import java.util.Set;

/** Wie per client de aanbieder kiest. Daarvan hangt af welk recht geldt (rulings A1). */
public enum Besluitregel {
    CLIENT_KIEST,
    /** De regisseur adviseert, de client besluit en dat besluit wordt vastgelegd. */
    CLIENT_MET_REGISSEUR,
    GEMEENTE_MET_CLIENT,
    AANGEWEZEN;

    /** Welke regels bij een procedure horen (INV-0.1). */
    public static Set<Besluitregel> bij(Procedure procedure) {
        return switch (procedure) {
            case TOELATING -> EnumSet.of(CLIENT_KIEST, CLIENT_MET_REGISSEUR);
            case SAS_ZONDER_EMVI, SAS_MET_EMVI -> EnumSet.allOf(Besluitregel.class);
            case INBESTEDEN, SUBSIDIE -> EnumSet.of(AANGEWEZEN);
        };
    }
}
