package nl.zorginkoop.contracting.opgave;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Eén deel van een verstuurd bericht, in de volgorde waarin het beoordeeld wordt.
 *
 * @param soort START, STOP, CLIENT, VERZOEK, GEVRAAGD, ONGEWIJZIGD, ANDERS of NIEUW
 * @param nummer van de toewijzing, of {@code null}
 * @param kenmerk van de aanbieder, of {@code null}
 * @param product code of categorie, of {@code null}
 * @param reden waarom er gestopt is, of {@code null}
 * @param verwijderd deze melding trok een eerdere in
 */
public record Berichtregel(
        String soort,
        Long nummer,
        String kenmerk,
        String product,
        LocalDate begin,
        LocalDate eind,
        String reden,
        boolean verwijderd)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
