package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.declaratie.Uitvoerderloket;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsopgave;
import nl.zorginkoop.contracting.overeenkomst.Beperkingssoort;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.contracting.overeenkomst.Contractloket;
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Eindgrond;
import nl.zorginkoop.contracting.overeenkomst.Eindopgave;
import nl.zorginkoop.contracting.overeenkomst.Looptijdloket;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomstloket;
import nl.zorginkoop.contracting.overeenkomst.Plichtenloket;
import nl.zorginkoop.contracting.overeenkomst.Plichtopgave;
import nl.zorginkoop.contracting.overeenkomst.Plichtsoort;

/**
 * Overeenkomsten van Rivierdam in elke toestand: door een kant getekend, getekend, met een stop,
 * opgezegd en beëindigd. Wat declareert blijft zoals het was.
 */
@ApplicationScoped
class Contractbouw {
    private static final Gemeentecode RIVIERDAM = new Gemeentecode("9101");
    private static final Namens MANAGER =
            Namens.gemeente("contract", Rol.CONTRACTMANAGER, RIVIERDAM);
    private static final AgbCode LINDE = new AgbCode("42420099");
    private static final AgbCode BUITENKANS = new AgbCode("42420107");
    private static final AgbCode KOMPAS = new AgbCode("42420108");
    private static final AgbCode ROLPUNT = new AgbCode("42420106");
    private static final String TOEGELATEN = "IK-2025-01-42420108";
    private static final String GEGUND = Aanbestedingbouw.KADER + "-42420106-1";
    private static final String LINDES = "RO-2025-099-W";
    private static final String MET_STOP = "RO-2025-109-J";
    private static final String MET_VRAAG = "RO-2025-113-J";
    private static final String OPGEZEGD = "RO-2025-111-J";

    @Inject Overeenkomstloket overeenkomsten;
    @Inject Contractloket loket;
    @Inject Contractinzage inzage;
    @Inject Contractoverzicht overzicht;
    @Inject Beperkingsloket beperkingen;
    @Inject Looptijdloket looptijden;
    @Inject Plichtenloket plichten;
    @Inject Declaratieoverzicht declaraties;
    @Inject Uitvoerderloket uitvoerders;

    /** Liep tot en met augustus; er was geen client meer. */
    void afgelopen(Namens n) {
        if (isHier(n)) {
            overeenkomsten.sluit(
                    n,
                    new Overeenkomstloket.NieuweOvereenkomst(
                            BUITENKANS,
                            Wet.JEUGDWET,
                            "RO-2025-107-J",
                            "Logeren jeugd",
                            Uitvoeringsvariant.INSPANNINGSGERICHT,
                            new Periode(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 8, 31))));
        }
    }

    /** Wie is toegelaten tekent; de gemeente tekent nog niet mee. */
    void teken(Namens n) {
        if (isHier(n)) {
            akkoord(KOMPAS, TOEGELATEN, "R. de Boer");
        }
    }

    /** Wat uit een aanbesteding komt: Rolpunt tekende zijn perceel, De Veerpont nog niet. */
    void aanvaardGegund() {
        akkoord(ROLPUNT, GEGUND, "B. de Groot");
    }

    void tekenGegund() {
        loket.tekenMee(MANAGER, contract(GEGUND), "Mandaatbesluit 2026-14");
    }

    void beperk(Namens n) {
        if (isHier(n)) {
            beperkingen.beperk(
                    MANAGER,
                    contract(MET_STOP),
                    new Beperkingsopgave(
                            Beperkingssoort.CLIENTENSTOP_AKKOORD,
                            null,
                            "Twee begeleiders zijn langdurig ziek; in november zijn er vervangers.",
                            LocalDate.of(2026, 9, 14),
                            null));
            beperkingen.beperk(
                    bieder("42420113"),
                    contract(MET_VRAAG),
                    new Beperkingsopgave(
                            Beperkingssoort.CLIENTENSTOP_AANBIEDER,
                            null,
                            "Alle bedden zijn bezet. Wij bekeken plaatsing bij de regionale"
                                    + " crisisdienst.",
                            LocalDate.of(2026, 10, 1),
                            null));
            looptijden.beeindig(
                    MANAGER,
                    contract(OPGEZEGD),
                    Eindopgave.op(
                            Eindgrond.TUSSENTIJDS,
                            LocalDate.of(2027, 3, 15),
                            "Pleegzorg wordt vanaf 2027 regionaal ingekocht."));
        }
    }

    void verplicht(Namens n) {
        if (isHier(n)) {
            UUID contract = contract(LINDES);
            plicht(
                    contract,
                    Plichtsoort.VERANTWOORDING,
                    "Productieverantwoording",
                    "2027-04-01",
                    12);
            plicht(contract, Plichtsoort.INFORMATIESET, "Kwartaalcijfers", "2026-10-31", 3);
            plicht(contract, Plichtsoort.POLIS, "Polis van de aansprakelijkheid", "2026-12-31", 12);
        }
    }

    /** De Linde noemt wie in augustus begeleidde; hij is bij de overeenkomst niet gemeld. */
    void noemUitvoerder(Namens n) {
        if (isHier(n)) {
            Namens linde = Namens.aanbieder("delinde", LINDE);
            UUID augustus =
                    declaraties
                            .declaraties(
                                    linde,
                                    new Bladvraag(
                                            null,
                                            false,
                                            Bladvraag.Plek.EERSTE,
                                            null,
                                            50,
                                            "DN0826",
                                            null))
                            .rijen()
                            .stream()
                            .filter(d -> d.gemeente().equals(RIVIERDAM.code()))
                            .findFirst()
                            .orElseThrow()
                            .id();
            uitvoerders.noem(linde, augustus, "99000099", "02A03");
        }
    }

    private void plicht(UUID contract, Plichtsoort soort, String wat, String eerste, int maanden) {
        plichten.legVast(
                MANAGER,
                contract,
                new Plichtopgave(
                        soort, false, wat, "3.10", LocalDate.parse(eerste), maanden, null));
    }

    private void akkoord(AgbCode aanbieder, String nummer, String mandaat) {
        UUID contract = contract(nummer);
        String hash = inzage.blad(MANAGER, contract).orElseThrow().aanbod().get(0).hash();
        loket.gaAkkoord(bieder(aanbieder.code()), contract, hash, mandaat);
    }

    private UUID contract(String nummer) {
        return overzicht
                .contracten(
                        MANAGER,
                        new Bladvraag(null, false, Bladvraag.Plek.EERSTE, null, 5, nummer, null))
                .rijen()
                .get(0)
                .id();
    }

    private static Namens bieder(String agb) {
        return new Namens("bieder " + agb, Rol.BIEDER, null, new AgbCode(agb));
    }

    private static boolean isHier(Namens n) {
        return RIVIERDAM.equals(n.gemeente());
    }
}
