package nl.zorginkoop.contracting.kennisgeving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail over een echte lijn naar een echte (eigen) mailserver; rulings D13. */
class MailbezorgingTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final Namens INA = Namens.gemeente("ina", Rol.INKOOPADVISEUR, WATERRIJK);
    private static final String RIA = "ria@organisatie.example";

    private final Mailserver server = new Mailserver();
    private Mailer mailer = Postkantoor.mailer(server.poort());
    private Testdatabank databank;

    @BeforeEach
    void start() {
        databank =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .metAanbieder("99000001", "De Eik")
                        .metAccount("ria", Rol.REGISSEUR, "9901", null)
                        .metAccount("rens", Rol.REGISSEUR, "9901", null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void de_mail_zegt_alleen_dat_er_iets_wacht_en_waar() {
        stuur(new Ontvanger.Persoon("ria"));

        werkAf();

        assertThat(server.post())
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(mail)
                                        .contains("To: " + RIA)
                                        .contains("From: zorginkoop@waterrijk.example")
                                        .contains("Subject: Er staat een bericht voor u klaar")
                                        .contains("https://zorg.example/kennisgevingen?id=")
                                        .contains("Auto-Submitted: auto-generated")
                                        .doesNotContain("Jansen")
                                        .doesNotContain("plan"));
        assertThat(werk()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\r\n\r\n"})
    void een_regeleinde_in_adres_of_onderwerp_maakt_geen_kop(String einde) {
        assertThatThrownBy(
                        () ->
                                mailer.verstuur(
                                        UUID.randomUUID(),
                                        RIA + einde + "Bcc: kwaad@elders.example",
                                        "Onderwerp",
                                        "tekst",
                                        Instant.EPOCH))
                .isInstanceOf(Mailfout.class);
        mailer.verstuur(
                UUID.randomUUID(),
                RIA,
                "Onderwerp" + einde + "Bcc: kwaad@elders.example",
                "tekst",
                Instant.EPOCH);

        assertThat(server.post())
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(mail.split("\\R\\R", 2)[0].lines())
                                        .noneMatch(kop -> kop.startsWith("Bcc:")));
    }

    @Test
    void het_bewijs_zegt_wanneer_de_mailserver_haar_aannam() {
        UUID verzending = stuur(new Ontvanger.Gemeenterol(Rol.REGISSEUR));
        assertThat(bewijzen(verzending)).allMatch(b -> b.bezorgd() == null);

        werkAf();

        assertThat(bewijzen(verzending))
                .hasSize(2)
                .allSatisfy(
                        b -> {
                            assertThat(b.bezorgd()).isAfterOrEqualTo(b.verstuurd());
                            assertThat(b.pogingen()).isEqualTo(1);
                            assertThat(b.fout()).isNull();
                        });
    }

    @Test
    void wie_engels_leest_krijgt_engels() {
        databank.toezicht().voer("update account set taal = 'en' where gebruikersnaam = 'ria'");
        stuur(new Ontvanger.Persoon("ria"));

        werkAf();

        assertThat(server.post().get(0)).contains("A message is waiting for you");
    }

    @Test
    void een_bezette_server_wordt_later_opnieuw_gebeld() {
        server.isBezet(2);
        UUID verzending = stuur(new Ontvanger.Persoon("ria"));

        werkAf();
        assertThat(server.post()).isEmpty();
        assertThat(bewijzen(verzending))
                .singleElement()
                .satisfies(
                        b -> {
                            assertThat(b.fout()).startsWith("451");
                            assertThat(b.opgegeven()).isFalse();
                        });
        // De pauze is nog niet om: nu gebeurt er niets.
        databank.toezicht().voer("update werk set beschikbaar_op = nu() + interval '1 minute'");
        werkAf();
        assertThat(bewijzen(verzending).get(0).pogingen()).isEqualTo(1);

        databank.verzetKlok(Duration.ofMinutes(2));
        werkAf();
        databank.verzetKlok(Duration.ofMinutes(2));
        werkAf();

        assertThat(server.post()).hasSize(1);
        assertThat(bewijzen(verzending).get(0).pogingen()).isEqualTo(3);
        assertThat(bewijzen(verzending).get(0).fout()).isNull();
    }

    @Test
    void een_onbekend_adres_wordt_meteen_opgegeven_met_de_reden_en_houdt_niemand_op() {
        server.kentNiet(RIA);
        UUID verzending = stuur(new Ontvanger.Gemeenterol(Rol.REGISSEUR));

        werkAf();

        assertThat(server.post()).singleElement().asString().contains("To: rens@");
        assertThat(bewijzen(verzending))
                .filteredOn(b -> b.adres().equals(RIA))
                .singleElement()
                .satisfies(
                        b -> {
                            assertThat(b.opgegeven()).isTrue();
                            assertThat(b.fout()).startsWith("550 5.1.1").doesNotContain("@");
                        });
        assertThat(werk()).isZero();
    }

    @Test
    void een_server_die_weg_is_houdt_de_mail_vast_tot_hij_terug_is() {
        server.close();
        UUID verzending = stuur(new Ontvanger.Aanbieder(new AgbCode("99000001")));
        werkAf();
        assertThat(bewijzen(verzending).get(0).bezorgd()).isNull();
        assertThat(werk()).isEqualTo(1);

        try (Mailserver terug = new Mailserver()) {
            mailer = Postkantoor.mailer(terug.poort());
            databank.verzetKlok(Duration.ofMinutes(10));
            werkAf();
            assertThat(terug.post()).hasSize(1);
        }
        assertThat(bewijzen(verzending).get(0).bezorgd()).isNotNull();
    }

    @Test
    void een_herhaalde_mail_draagt_dezelfde_sleutel() {
        stuur(new Ontvanger.Persoon("ria"));
        // De knoop viel om nadat de server haar aannam en voordat dat genoteerd was.
        UUID id =
                databank.toezicht()
                        .eerste("select id from bezorging", r -> r.getObject(1, UUID.class))
                        .orElseThrow();
        Namens systeem = Namens.systeem(WATERRIJK);
        Bezorging bezorging =
                databank.als(systeem, d -> kantoor(d).loket.wachtend(systeem, id)).orElseThrow();
        mailer.verstuur(bezorging);

        werkAf();

        assertThat(server.post())
                .hasSize(2)
                .allMatch(mail -> mail.contains("Message-ID: <" + id + "@zorginkoop>"));
    }

    @Test
    void na_te_veel_pogingen_wordt_opgegeven() {
        server.isBezet(Integer.MAX_VALUE);
        UUID verzending = stuur(new Ontvanger.Persoon("ria"));
        databank.toezicht()
                .voer("update bezorging set pogingen = ?", Kennisgevingloket.HOOGSTENS - 1);

        werkAf();

        assertThat(bewijzen(verzending).get(0).opgegeven()).isTrue();
        assertThat(werk()).isZero();
    }

    @Test
    void zonder_mailserver_in_de_omgeving_is_er_alleen_het_postvak() {
        mailer = Postkantoor.zonderMail();
        UUID verzending = stuur(new Ontvanger.Persoon("ria"));

        assertThat(werk()).isZero();
        assertThat(bewijzen(verzending)).singleElement().extracting(Bewijs::adres).isNull();
    }

    private UUID stuur(Ontvanger wie) {
        return databank.als(
                INA,
                d ->
                        kantoor(d)
                                .loket
                                .stuur(
                                        INA,
                                        Kennisgevingverzoek.over(
                                                "NOTA",
                                                new Onderwerp("NOTA", UUID.randomUUID()),
                                                "Het plan",
                                                "Over Jansen hoort hier niets te staan.",
                                                wie)));
    }

    private List<Bewijs> bewijzen(UUID verzending) {
        return databank.als(INA, d -> kantoor(d).loket.bewijzen(INA, verzending));
    }

    // Zoals de werker op de server: elke deur haar eigen transactie, de mail daarbuiten.
    private void werkAf() {
        Databank los = new Databank(databank.toepassing()::getConnection);
        Werkvoorraad voorraad = new Werkvoorraad(los, los);
        boolean bezig = true;
        while (bezig) {
            try {
                bezig =
                        voorraad.neem(
                                Kennisgevingloket.MAILEN,
                                werk -> breng(werk.gemeente(), werk.onderwerp()));
            } catch (Mailfout later) {
                assertThat(later.isBlijvend()).isFalse();
                bezig = false;
            }
        }
    }

    private void breng(String gemeente, UUID id) {
        Namens systeem = Namens.systeem(new Gemeentecode(gemeente));
        Postbode postbode = new Postbode();
        postbode.mailer = mailer;
        postbode.loket =
                new Kennisgevingloket() {
                    @Override
                    public Optional<Bezorging> wachtend(Namens namens, UUID bezorging) {
                        return databank.als(
                                systeem, d -> kantoor(d).loket.wachtend(systeem, bezorging));
                    }

                    @Override
                    public void bezorgd(Namens namens, UUID bezorging) {
                        databank.doe(systeem, d -> kantoor(d).loket.bezorgd(systeem, bezorging));
                    }

                    @Override
                    public boolean mislukt(Namens namens, Bezorging bezorging, Mailfout fout) {
                        return databank.als(
                                systeem, d -> kantoor(d).loket.mislukt(systeem, bezorging, fout));
                    }
                };
        postbode.breng(gemeente, id);
    }

    private Postkantoor kantoor(Databank d) {
        return new Postkantoor(d, mailer);
    }

    private long werk() {
        return databank.toezicht()
                .eerste("select count(*) as n from werk", r -> r.getLong("n"))
                .orElseThrow();
    }
}
