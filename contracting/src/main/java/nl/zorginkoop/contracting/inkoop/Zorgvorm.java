package nl.zorginkoop.contracting.inkoop;

/** Waar het om gaat, met het gewone advies (OP-16, OP-17). */
public enum Zorgvorm {
    BEGELEIDING(Inkoopadvies.OPEN_HUIS_MOGELIJK),
    HUISHOUDELIJKE_HULP(Inkoopadvies.OPEN_HUIS_MOGELIJK),
    AMBULANTE_JEUGDHULP(Inkoopadvies.OPEN_HUIS_MOGELIJK),
    BESCHERMD_WONEN(Inkoopadvies.SELECTIE_OP_KWALITEIT_EN_PRIJS),
    SPECIALISTISCHE_JEUGDHULP(Inkoopadvies.SELECTIE_OP_KWALITEIT_EN_PRIJS),
    ANDERS(Inkoopadvies.GEEN);

    /** Wat de bron voor een zorgvorm aanraadt. */
    public enum Inkoopadvies {
        OPEN_HUIS_MOGELIJK,
        SELECTIE_OP_KWALITEIT_EN_PRIJS,
        GEEN
    }

    private final Inkoopadvies advies;

    Zorgvorm(Inkoopadvies advies) {
        this.advies = advies;
    }

    public Inkoopadvies advies() {
        return advies;
    }
}
