package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.regie.Meldkamer.RIA;
import static nl.zorginkoop.contracting.regie.Meldkamer.WATERRIJK;
import static nl.zorginkoop.contracting.regie.Meldkamer.geweigerd;
import static nl.zorginkoop.contracting.regie.Meldkamer.waarden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.regie.Melding.Bron;
import nl.zorginkoop.contracting.regie.Melding.Soort;
import org.junit.jupiter.api.Test;

/** Melden zonder account: alleen een melding erbij, en niets terug te lezen (SI-01). */
class BuitenmeldingTest {
    private final Meldkamer kamer = new Meldkamer();

    @Test
    void een_bezoeker_meldt_bij_een_gemeente_krijgt_een_kenmerk_en_leest_niets_terug_SI_01() {
        Namens bezoeker = Namens.bezoeker();
        String kenmerk =
                kamer.als(
                        bezoeker,
                        l -> l.buiten.meld(bezoeker, WATERRIJK, Meldkamer.opgave(Soort.SIGNAAL)));

        assertThat(kamer.meldingen("soort", "SIGNAAL"))
                .singleElement()
                .returns(kenmerk, Melding::kenmerk)
                .returns("bezoeker", Melding::door);
        assertThat(kamer.tel("logregel where gemeente = '9901' and wie = 'bezoeker'")).isEqualTo(1);
        kamer.db.doe(
                bezoeker,
                d -> {
                    d.lijst(
                            "select meld_van_buiten('9901', 'MELDING', 'BURGER', 'n', null, 'c', 'r', 's', 'i', false)",
                            r -> "");
                    assertThat(d.lijst("select 1 from melding", r -> "")).isEmpty();
                    assertThat(d.lijst("select 1 from gezin", r -> "")).isEmpty();
                });
        assertThatThrownBy(
                        () ->
                                kamer.db.doe(
                                        bezoeker,
                                        d ->
                                                d.voer(
                                                        "insert into melding (id, gemeente, soort, bron, spoed, door,"
                                                                + " over_naam, contact, relatie, situatie, inhoud)"
                                                                + " select gen_random_uuid(), '9901', 'MELDING',"
                                                                + " 'BURGER', false, 'x', "
                                                                + waarden("geen"))))
                .extracting("sqlState")
                .isEqualTo("42501");
    }

    @Test
    void van_buiten_komt_alleen_een_burger_of_ketenpartner_bij_een_echte_gemeente_SI_01() {
        Namens bezoeker = Namens.bezoeker();
        Meldingopgave o = Meldkamer.opgave(Soort.MELDING);
        Meldingopgave alsGemeente =
                new Meldingopgave(
                        o.soort(),
                        Bron.GEMEENTE,
                        o.overNaam(),
                        null,
                        o.contact(),
                        o.relatie(),
                        o.situatie(),
                        o.inhoud(),
                        false,
                        null);
        geweigerd(
                Meldreden.NIET_VAN_BUITEN,
                () -> kamer.doe(bezoeker, l -> l.buiten.meld(bezoeker, WATERRIJK, alsGemeente)));
        for (String code : List.of("0000", "9999")) {
            geweigerd(
                    Meldreden.GEMEENTE_DOET_NIET_MEE,
                    () ->
                            kamer.doe(
                                    bezoeker,
                                    l -> l.buiten.meld(bezoeker, new Gemeentecode(code), o)));
        }
        assertThatThrownBy(() -> kamer.doe(RIA, l -> l.buiten.meld(RIA, WATERRIJK, o)))
                .extracting("sqlState")
                .isEqualTo("42501");
    }

    @Test
    void na_zestig_meldingen_van_buiten_in_een_uur_wacht_de_volgende_tot_het_uur_om_is() {
        Namens bezoeker = Namens.bezoeker();
        Meldingopgave o = Meldkamer.opgave(Soort.MELDING);
        kamer.doe(
                bezoeker,
                l -> {
                    for (int i = 0; i < 60; i++) {
                        l.buiten.meld(bezoeker, WATERRIJK, o);
                    }
                });
        geweigerd(
                Meldreden.TE_VAAK,
                () -> kamer.doe(bezoeker, l -> l.buiten.meld(bezoeker, WATERRIJK, o)));
        // een andere gemeente merkt er niets van, en wie een account heeft ook niet
        kamer.doe(bezoeker, l -> l.buiten.meld(bezoeker, new Gemeentecode("9902"), o));
        kamer.meld(Soort.MELDING);
        kamer.db.verzetKlok(Duration.ofMinutes(61));
        kamer.doe(bezoeker, l -> l.buiten.meld(bezoeker, WATERRIJK, o));
    }
}
