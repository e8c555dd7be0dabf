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
    /** Alleen uitval kan opnieuw aangeboden of afgewezen worden. */
    GEEN_UITVAL,
    /** Wie uitval afwijst zegt waarom. */
    REDEN_ONTBREEKT,
    /** Alleen wat verstuurd en nog bewaard is, gaat opnieuw uit. */
    NIET_TE_HERHALEN
}
