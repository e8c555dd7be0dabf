package nl.zorginkoop.contracting.deur;

/** Wat iemand op het platform doet. Een persoon kan meer rollen hebben, maar handelt namens één. */
public enum Rol {
    /** Zet voorwaarden en tarieven, beheert contracten. Van een gemeente. */
    INKOOPADVISEUR,
    /** Maakt het plan met de hulpvrager en verstuurt de toewijzing. Van een gemeente. */
    REGISSEUR,
    /** Bewaakt budget, plafonds en declaraties. Van een gemeente. */
    CONTROLLER,
    /** Levert hulp en declareert. Van een zorgaanbieder. */
    ZORGAANBIEDER,
    /** Houdt het platform draaiend: accounts, uitval, instellingen. Ziet geen dossiers. */
    BEHEERDER,
    /** Het berichtenverkeer zelf: ontvangen, verwerken, verzenden. Geen mens. */
    POSTKAMER,
    /** Het platform zelf: termijnen, inrichting, demowereld. Geen mens. */
    SYSTEEM
}
