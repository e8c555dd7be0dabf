package nl.zorginkoop.contracting.deur;

/** Wat iemand op het platform doet. Een persoon kan meer rollen hebben, maar handelt namens één. */
public enum Rol {
    /** Zet voorwaarden en tarieven, beheert contracten. Van een gemeente. */
    INKOOPADVISEUR,
    /** Beoordeelt aanmeldingen en biedingen. Van een gemeente. */
    BEOORDELAAR,
    /** Bewaakt de uitvoering van contracten. Van een gemeente. */
    CONTRACTMANAGER,
    /** Maakt het plan met de hulpvrager en verstuurt de toewijzing. Van een gemeente. */
    REGISSEUR,
    /** Werkt in de wijk mee aan het plan. Van een gemeente. */
    WIJKTEAMLID,
    /** Bewaakt budget, plafonds en declaraties. Van een gemeente. */
    CONTROLLER,
    /** Onderzoekt kwaliteit en rechtmatigheid (Wmo 2015 art. 6.1). Van een gemeente. */
    TOEZICHTHOUDER,
    /** Staat inwoners te woord en verwijst door. Van een gemeente. */
    KCC_MEDEWERKER,
    /** De declarant: levert hulp en declareert. Van een zorgaanbieder. */
    ZORGAANBIEDER,
    /** Meldt aan en biedt. Van een zorgaanbieder. */
    BIEDER,
    /** Gaat over de accounts van de eigen organisatie. Van een zorgaanbieder. */
    AANBIEDERBEHEERDER,
    /** Houdt het platform draaiend: accounts, uitval, instellingen. Ziet geen dossiers. */
    BEHEERDER,
    /** Ziet met een eenmalige code het eigen dossier in; heeft geen account (rulings D14). */
    HULPVRAGER,
    /** Leest zonder account wat voor iedereen openbaar is (OP-20). */
    BEZOEKER,
    /** Het berichtenverkeer zelf: ontvangen, verwerken, verzenden. Geen mens. */
    POSTKAMER,
    /** Het platform zelf: termijnen, inrichting, demowereld. Geen mens. */
    SYSTEEM;

    /** Werkt wie deze rol heeft bij een zorgaanbieder, en anders bij een gemeente? */
    public boolean isVanAanbieder() {
        return this == ZORGAANBIEDER || this == BIEDER || this == AANBIEDERBEHEERDER;
    }

    /** Hoort deze rol bij een mens met een account? */
    public boolean isMetAccount() {
        return this != HULPVRAGER && this != BEZOEKER && this != POSTKAMER && this != SYSTEEM;
    }
}
