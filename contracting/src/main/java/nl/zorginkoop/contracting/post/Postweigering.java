package nl.zorginkoop.contracting.post;

/** Waarom de post een inlevering niet aanneemt. */
public enum Postweigering {
    /** Meer dan 25 MB zoals verzonden (OP179, rulings C3). */
    TE_GROOT,
    /** Het bericht noemt een andere afzender dan wie inlogde. */
    AFZENDER_PAST_NIET,
    /** De inzender heeft bij de gemeente in de kop niets te zoeken. */
    NIET_VERBONDEN,
    /** Er is geen bericht met dit nummer voor deze huurder. */
    ONBEKEND,
    /** Alleen uitval kan opnieuw aangeboden worden. */
    GEEN_UITVAL,
    /** Alleen een verstuurd 301 of 319 gaat opnieuw uit. */
    NIET_TE_HERHALEN
}
