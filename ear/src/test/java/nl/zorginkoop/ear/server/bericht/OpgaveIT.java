package nl.zorginkoop.ear.server.bericht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.opgave.Opgave;
import nl.zorginkoop.contracting.opgave.Opgavebus;
import nl.zorginkoop.contracting.opgave.Opgaveuitkomst;
import nl.zorginkoop.contracting.opgave.Vraag;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.Stopbericht;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;
import org.junit.jupiter.api.Test;

/**
 * Dezelfde inhoud als bestand en langs de pagina: hetzelfde bericht, hetzelfde gevolg en hetzelfde
 * retour. Het nummer en de dag van het bericht mogen verschillen, en de kenmerken.
 */
class OpgaveIT extends Verzoekproef {
    @Inject Opgavebus bus;

    @Test
    void start_en_stop_langs_de_pagina_zijn_start_en_stop_als_bestand_wmo() throws Exception {
        start_en_stop_langs_de_pagina_zijn_start_en_stop_als_bestand(Wet.WMO);
    }

    @Test
    void start_en_stop_langs_de_pagina_zijn_start_en_stop_als_bestand_jeugdwet() throws Exception {
        start_en_stop_langs_de_pagina_zijn_start_en_stop_als_bestand(Wet.JEUGDWET);
    }

    private void start_en_stop_langs_de_pagina_zijn_start_en_stop_als_bestand(Wet wet)
            throws Exception {
        Stand bestand = alsBestand(wet);
        Stand pagina = langsDePagina(wet);

        assertThat(pagina.start()).isEqualTo(bestand.start());
        assertThat(pagina.stop()).isEqualTo(bestand.stop());
        assertThat(pagina.gevolg()).isEqualTo(bestand.gevolg());
        assertThat(pagina.retouren()).isEqualTo(bestand.retouren());
    }

    /** De inhoud van beide berichten zonder kop, wat er in de databank staat, en de retouren. */
    private record Stand(
            List<Object> start, List<Object> stop, List<String> gevolg, List<String> retouren) {}

    private Stand alsBestand(Wet wet) throws Exception {
        wereld.begin(wet);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        LocalDate begin = wereld.eerdere.atDay(3);
        return stand(
                wereld.lever(opmaker.start(nummer, begin)),
                wereld.lever(opmaker.stop(nummer, begin, wereld.vorige.atDay(5), "02")));
    }

    private Stand langsDePagina(Wet wet) throws Exception {
        wereld.begin(wet);
        Gemeentewereld.Toegewezen t = wereld.toewijzing(0);
        LocalDate begin = wereld.eerdere.atDay(3);
        Berichtstand start = verstuur(levering(t, begin, null, null));
        assertThatThrownBy(() -> verstuur(levering(t, begin.plusDays(1), null, null)))
                .as("TR326, gezegd voor het versturen")
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("9326");
        Berichtstand stop = verstuur(levering(t, begin, wereld.vorige.atDay(5), "02"));
        assertThat(
                        wereld.alsGemeente(
                                "select count(*) from bericht_in where bron = 'WEB'",
                                r -> r.getInt(1)))
                .as("wat geweigerd is, is geen bericht")
                .containsExactly(2);
        return stand(start, stop);
    }

    private static Vraag levering(
            Gemeentewereld.Toegewezen t, LocalDate begin, LocalDate eind, String reden) {
        return new Vraag.Levering(
                t.id(), List.of(new Vraag.Melding(t.nummer(), begin, eind, reden, false)));
    }

    private Stand stand(Berichtstand start, Berichtstand stop) throws Exception {
        Startbericht s = inhoud(start).als(Startbericht.class);
        Stopbericht e = inhoud(stop).als(Stopbericht.class);
        return new Stand(
                List.of(
                        s.client().bsn(),
                        s.client().geboortedatum(),
                        s.client().geslacht(),
                        s.client().naam(),
                        s.client().startProducten().get(0).product(),
                        s.client().startProducten().get(0).toewijzingIngangsdatum(),
                        s.client().startProducten().get(0).begindatum(),
                        s.client().startProducten().get(0).statusAanlevering()),
                List.of(
                        e.client().bsn(),
                        e.client().naam(),
                        e.client().stopProducten().get(0).product(),
                        e.client().stopProducten().get(0).begindatum(),
                        e.client().stopProducten().get(0).einddatum(),
                        e.client().stopProducten().get(0).redenBeeindiging(),
                        e.client().stopProducten().get(0).statusAanlevering()),
                wereld.alsGemeente(
                        "select begin || '/' || eind || '/' || reden from levering",
                        r -> r.getString(1)),
                List.of(
                        start.status() + start.antwoordSoort() + start.oordeel(),
                        stop.status() + stop.antwoordSoort() + stop.oordeel()));
    }

    @Test
    void een_verzoek_langs_de_pagina_is_een_315_en_een_wijziging_een_317_wmo() throws Exception {
        een_verzoek_langs_de_pagina_is_een_315_en_een_wijziging_een_317(Wet.WMO);
    }

    @Test
    void een_verzoek_langs_de_pagina_is_een_315_en_een_wijziging_een_317_jeugdwet()
            throws Exception {
        een_verzoek_langs_de_pagina_is_een_315_en_een_wijziging_een_317(Wet.JEUGDWET);
    }

    private void een_verzoek_langs_de_pagina_is_een_315_en_een_wijziging_een_317(Wet wet)
            throws Exception {
        Verzoekmaker maker = begin(wet);
        Toewijzingsverzoek bestand = maker.verzoek("V1");
        Berichtstand gevraagd = verstuur(vraag(bestand, wet));

        assertThat(gevraagd.status()).as(gevraagd.reden()).isEqualTo("VERWERKT");
        assertThat(inhoud(gevraagd).als(Toewijzingsverzoek.class).client())
                .as("dezelfde inhoud als uit eigen software")
                .isEqualTo(bestand.client());
        assertThat(stand("V1")).isEqualTo("ONTVANGEN");
        verzoeken.wijsToe(regisseur(), Gemeentewereld.GRONDSLAG, verzoek("V1"));
        uit("301", 1);

        UUID toewijzing =
                wereld.alsGemeente("select id from toewijzing", r -> r.getObject("id", UUID.class))
                        .get(0);
        int nummer = wereld.alsGemeente("select nummer from toewijzing", r -> r.getInt(1)).get(0);
        Wijzigingsverzoek alsBestand = maker.wijziging("W1", nummer, 12);
        Berichtstand gewijzigd =
                verstuur(
                        new Vraag.Wijziging(
                                toewijzing,
                                "W1",
                                "1",
                                List.of(
                                        new Wijzigingsopdracht.Anders(
                                                nummer,
                                                new Wijzigingsopdracht.Wens(
                                                        wereld.klok.vandaag().plusDays(1),
                                                        null,
                                                        12L,
                                                        "04",
                                                        "4",
                                                        null))),
                                List.of()));
        assertThat(inhoud(gewijzigd).als(Wijzigingsverzoek.class).client())
                .isEqualTo(alsBestand.client());
        verzoeken.zetInOnderzoek(regisseur(), verzoek("W1"));
        uit("319", 1);
        verzoeken.wijsToe(regisseur(), Gemeentewereld.GRONDSLAG, verzoek("W1"));
        uit("301", 2);
        assertThat(stand("W1")).as("317, in onderzoek, toegewezen").isEqualTo("TOEGEWEZEN");

        Opgaveuitkomst uitkomst =
                bus.uitkomst(
                                aanbieder(),
                                Gemeentewereld.GRONDSLAG,
                                gewijzigd.id(),
                                Locale.forLanguageTag("nl"))
                        .orElseThrow();
        assertThat(uitkomst.stand()).isEqualTo("AANVAARD");
        assertThat(uitkomst.delen())
                .extracting(d -> d.regel().soort())
                .containsExactly("CLIENT", "VERZOEK", "ANDERS");
    }

    private Vraag vraag(Toewijzingsverzoek bestand, Wet wet) {
        AangevraagdProduct p = bestand.client().aangevraagdeProducten().get(0);
        return new Vraag.Toewijzing(
                wereld.gemeente,
                wet,
                null,
                new Opgave.Client(
                        Gemeentewereld.BSN, LocalDate.of(1960, 1, 2), "2", "Wit", "de", null, "T"),
                bestand.client().gezagsdragerBekend(),
                null,
                List.of(
                        new Verzoekopdracht.Product(
                                p.referentieAanbieder(),
                                null,
                                null,
                                p.product().categorie(),
                                p.product().code(),
                                p.toewijzingIngangsdatum(),
                                null,
                                10L,
                                "04",
                                "4",
                                null,
                                new Verzoekopdracht.Verwijzer(
                                        p.verwijzer().type(),
                                        p.verwijzer().zorgverlenerCode(),
                                        p.verwijzer().naam()),
                                null)));
    }

    private Namens aanbieder() {
        return Namens.aanbieder("it", wereld.aanbieder);
    }

    private Berichtstand verstuur(Vraag vraag) throws Exception {
        UUID id =
                bus.verstuur(
                                aanbieder(),
                                Gemeentewereld.GRONDSLAG,
                                vraag,
                                UUID.randomUUID().toString())
                        .id();
        return Geduld.tot("opgave " + id + " is beantwoord", () -> wereld.klaar(id));
    }

    private Gelezen inhoud(Berichtstand stand) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        wereld.post.lees(wereld.postkamer(), Gemeentewereld.GRONDSLAG, stand.id(), bytes);
        Gelezen gelezen = Berichtlezer.lees(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(gelezen.oordeel().niveau1Goed()).isTrue();
        assertThat(gelezen.oordeel().regels()).isEmpty();
        return gelezen;
    }
}
