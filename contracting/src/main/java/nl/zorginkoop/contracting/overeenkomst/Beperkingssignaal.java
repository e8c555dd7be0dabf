package nl.zorginkoop.contracting.overeenkomst;

/** Waarop een gemeente een cliëntenstop direct laat ingaan (artikel 3.5.5). */
public enum Beperkingssignaal {
    FRAUDE,
    KWALITEIT,
    ONVEILIG
}
