package nl.zorginkoop.contracting.post;

/** Waarom een ontvangen bericht in de uitval ligt; bij elke oorzaak hoort een volgende stap. */
public enum Uitvaloorzaak {
    /** Geen leesbaar bericht, of het haalt het schema niet: de afzender herstelt (niveau 1). */
    ONLEESBAAR,
    /** Er is niemand om het antwoord naartoe te sturen. */
    AFZENDER_ONBEKEND,
    /** Deze soort komt hier niet binnen, of wordt nog niet verwerkt. */
    GEEN_WEG,
    /** Een retour dat niet bij ons bericht hoort; op een retour bestaat geen antwoord. */
    RETOUR_PAST_NIET,
    /** Een regel van het huis zei nee. */
    LOKET_WEIGERT,
    /** Het mislukte steeds door een storing. */
    TECHNISCH
}
