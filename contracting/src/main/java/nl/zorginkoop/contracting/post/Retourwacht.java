package nl.zorginkoop.contracting.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/**
 * Wie verstuurt, let zelf op of er een retour komt: drie werkdagen na een 301 of 319 ligt er een
 * taak (OP090). Iwmo-termijnen schuiven niet (rulings A10). Per aanbieder loopt er een klok, op het
 * oudste bericht zonder retour: wie niet antwoordt, geeft een taak en geen honderd.
 */
@Dependent
class Retourwacht {
    private static final String SOORT = "BERICHT_RETOUR";
    private static final String BERICHT = "BERICHT_UIT";
    private static final Set<String> MET_RETOUR = Set.of("WMO301", "JW301", "WMO319", "JW319");
    private static final Termijnduur DUUR = Termijnduur.werkdagen(3);
    private static final int WERKDAGEN_VOOR_TAAK = 1;

    @Inject Databank databank;
    @Inject Termijnloket termijnloket;
    @Inject Takenloket takenloket;

    static boolean krijgtRetour(String berichtsoort) {
        return MET_RETOUR.contains(berichtsoort);
    }

    /** Er gingen berichten uit. */
    void begin(Namens namens, List<Uitgaand.Zending> zendingen) {
        zendingen.stream()
                .filter(z -> krijgtRetour(z.berichtsoort()))
                .map(Uitgaand.Zending::aanbieder)
                // Op volgorde: twee knopen die aan dezelfde aanbieders sturen wachten nooit in het
                // rond.
                .distinct()
                .sorted()
                .forEach(aanbieder -> wachtOpHetOudste(namens, aanbieder));
    }

    /** Er kwam een retour, of het bericht gaat opnieuw uit. */
    void stop(Namens namens, UUID bericht, String reden) {
        for (Termijn termijn : termijnloket.over(namens, bericht)) {
            if (termijn.klaar() == null && termijn.soort().equals(SOORT)) {
                termijnloket.stuit(namens, termijn.id(), reden);
            }
        }
        takenloket.laatVervallen(namens, bericht, reden);
        databank.eerste(
                        "delete from retourwacht where bericht = ? returning aanbieder",
                        r -> r.getString("aanbieder"),
                        bericht)
                .ifPresent(aanbieder -> wachtOpHetOudste(namens, aanbieder));
    }

    // Een snelle aanbieder antwoordt voordat hier vastligt dat het bericht uitging: dan is er niets
    // om op te wachten. Loopt er al een klok bij hem, dan is die ouder.
    private void wachtOpHetOudste(Namens namens, String aanbieder) {
        databank.eerste(
                        """
                        with nieuw as (
                            insert into retourwacht (gemeente, aanbieder, bericht)
                            select ?, ?, o from oudste_zonder_retour(?, ?) o where o is not null
                            on conflict do nothing returning bericht)
                        select u.id, u.berichtsoort, u.identificatie, u.verzonden
                        from nieuw join bericht_uit u on u.id = nieuw.bericht
                        """,
                        r ->
                                new Oudste(
                                        r.getObject("id", UUID.class),
                                        r.getString("berichtsoort"),
                                        r.getString("identificatie"),
                                        Databank.moment(r, "verzonden")),
                        namens.gemeente().code(),
                        aanbieder,
                        namens.gemeente().code(),
                        aanbieder)
                .ifPresent(oudste -> startKlok(namens, aanbieder, oudste));
    }

    private void startKlok(Namens namens, String aanbieder, Oudste oudste) {
        termijnloket.start(
                namens,
                Termijnverzoek.contractueel(SOORT, new Onderwerp(BERICHT, oudste.bericht()), DUUR)
                        .vanaf(LocalDate.ofInstant(oudste.verzonden(), Klok.AMSTERDAM))
                        .met(new AgbCode(aanbieder))
                        .daarna(
                                new Vervolgtaak(
                                        "Aanbieder "
                                                + aanbieder
                                                + " antwoordt niet op "
                                                + oudste.soort()
                                                + " "
                                                + oudste.identificatie()
                                                + ", en misschien op meer: bel hem, of verstuur het"
                                                + " opnieuw",
                                        Rol.BEHEERDER,
                                        null,
                                        WERKDAGEN_VOOR_TAAK,
                                        false)));
    }

    private record Oudste(UUID bericht, String soort, String identificatie, Instant verzonden) {}
}
